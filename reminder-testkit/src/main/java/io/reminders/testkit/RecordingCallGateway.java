package io.reminders.testkit;

import io.reminders.delivery.Capability.Tracking;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reasons;
import io.reminders.delivery.Reference;
import io.reminders.delivery.Terms;
import io.reminders.spi.CallGateway;
import io.reminders.spi.Parcel;
import io.reminders.spi.TrackingGateway;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A gateway that reaches nobody: it accepts every request, as {@code call-1}, {@code call-2} and so on, keeps what was
 * to be said, and tells whoever asks that a person answered. Thread-safe.
 */
public final class RecordingCallGateway implements CallGateway, TrackingGateway {
    private final Map<Reference, SpokenCall> calls = new LinkedHashMap<>();

    /** With no call so far. */
    public RecordingCallGateway() {}

    /** Every call so far, in the order in which they were made. */
    public List<SpokenCall> calls() {
        synchronized (calls) {
            return List.copyOf(calls.values());
        }
    }

    /** {@code recording}. */
    @Override
    public String name() {
        return "recording";
    }

    /** It can be asked how a call ended, and promises nothing else. */
    @Override
    public Terms terms() {
        return Terms.of(new Tracking());
    }

    /** One second, of which it takes nothing. */
    @Override
    public Duration timeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Placement place(Parcel parcel) {
        if (SendBudget.isUsedUp(parcel)) {
            return new Placement.NotSent(Reasons.SEND_BUDGET);
        }
        synchronized (calls) {
            Reference reference = new Reference("call-" + (calls.size() + 1));
            calls.put(reference, SpokenCall.of(parcel));
            return new Placement.Accepted(reference);
        }
    }

    /** Answered, for every call that it accepted. */
    @Override
    public Optional<Outcome> outcomeOf(Reference reference) {
        synchronized (calls) {
            return calls.containsKey(reference) ? Optional.of(new Outcome.Answered()) : Optional.empty();
        }
    }

    /** How many calls it has recorded. */
    @Override
    public String toString() {
        return "RecordingCallGateway[" + calls().size() + " calls]";
    }
}
