package io.reminders.vapi;

import io.reminders.delivery.Reason;
import java.util.function.Function;
import okhttp3.Headers;
import okio.ByteString;

/** What became of one HTTP request. Immutable; {@code toString} shows neither headers nor bodies. */
sealed interface Exchange {

    <R> R match(
            Function<? super Answered, ? extends R> answered,
            Function<? super Stayed, ? extends R> stayed,
            Function<? super Lost, ? extends R> lost);

    /** A whole answer came. */
    record Answered(int status, Headers headers, ByteString body) implements Exchange {
        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
                Function<? super Stayed, ? extends R> stayed,
                Function<? super Lost, ? extends R> lost) {
            return answered.apply(this);
        }

        @Override
        public String toString() {
            return "Answered[" + status + "]";
        }
    }

    /** Not one byte of the request left, and none will. */
    record Stayed(Reason reason) implements Exchange {
        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
                Function<? super Stayed, ? extends R> stayed,
                Function<? super Lost, ? extends R> lost) {
            return stayed.apply(this);
        }
    }

    /** The request may have arrived, whole or in part; what the server said to it is not known. */
    record Lost(Reason reason) implements Exchange {
        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
                Function<? super Stayed, ? extends R> stayed,
                Function<? super Lost, ? extends R> lost) {
            return lost.apply(this);
        }
    }
}
