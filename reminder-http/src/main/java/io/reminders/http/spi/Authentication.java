package io.reminders.http.spi;

import java.util.function.Function;

/** What is known of the sender of a request. Immutable. */
public sealed interface Authentication {

    /** Answers with the function that fits. */
    <R> R match(Function<? super Granted, ? extends R> granted, Function<? super Refused, ? extends R> refused);

    /**
     * It is known who calls.
     *
     * @param caller who
     */
    record Granted(Caller caller) implements Authentication {
        @Override
        public <R> R match(
                Function<? super Granted, ? extends R> granted, Function<? super Refused, ? extends R> refused) {
            return granted.apply(this);
        }
    }

    /**
     * Nothing shows who calls: the request is answered with a 401, which does not repeat the reason.
     *
     * @param reason what was missing or wrong, for the log; never what came
     */
    record Refused(String reason) implements Authentication {
        @Override
        public <R> R match(
                Function<? super Granted, ? extends R> granted, Function<? super Refused, ? extends R> refused) {
            return refused.apply(this);
        }
    }
}
