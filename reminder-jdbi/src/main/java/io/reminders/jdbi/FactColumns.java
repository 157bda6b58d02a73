package io.reminders.jdbi;

import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reference;
import io.reminders.delivery.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fact as columns: what its kind does not have is null. Immutable.
 *
 * @param kind the number of its {@link FactKind}
 * @param intended the columns that only an intent has
 * @param reference the provider's name for a request
 * @param reason why
 * @param retry whether it may succeed later
 * @param contact whether the recipient may have been reached
 * @param retryAfter how long the provider asks to be left alone, in nanoseconds
 * @param dues the columns that only an edit and a plan have
 * @param planned the columns that only a plan has
 */
record FactColumns(
        int kind,
        @Nullable Intended intended,
        @Nullable String reference,
        @Nullable ReasonColumns reason,
        @Nullable Integer retry,
        @Nullable Integer contact,
        @Nullable Long retryAfter,
        @Nullable Dues dues,
        @Nullable Planned planned) {

    /**
     * What only an edit and a plan have, in microseconds. Immutable.
     *
     * @param before the instant before which no attempt was to start until an edit; null for a plan
     * @param occursAt the instant of its point's own; null where that is {@code after}
     * @param after the instant before which no attempt starts from then on
     */
    record Dues(@Nullable Long before, @Nullable Long occursAt, long after) {
        static Dues of(Fact.Edited edited) {
            return new Dues(
                    Micros.of(edited.before()),
                    Micros.unless(edited.due(), edited.occursAt()),
                    Micros.of(edited.due()));
        }

        static Dues of(Fact.Planned planned) {
            return new Dues(null, Micros.unless(planned.due(), planned.occursAt()), Micros.of(planned.due()));
        }

        Instant theOccursAt() {
            return Micros.instant(Objects.requireNonNullElse(occursAt, after));
        }

        Instant due() {
            return Micros.instant(after);
        }
    }

    /** What only a plan has. Immutable. */
    record Planned(int resolution, int passedOver) {
        static Planned of(Fact.Planned planned) {
            return new Planned(Codes.RESOLUTION.number(planned.resolution()), planned.passedOver());
        }
    }

    /** What only an intent has. Immutable. */
    record Intended(String attemptKey, String gateway, String terms) {}

    /** Reads the columns that facts from outside have: none of them is an intent, an edit or a plan. */
    static FactColumns read(ResultSet row) throws SQLException {
        return read(row, null, null, null);
    }

    /** Reads the columns that every kind of fact shares, and adds the others. */
    static FactColumns read(ResultSet row, @Nullable Intended intended, @Nullable Dues dues, @Nullable Planned planned)
            throws SQLException {
        return new FactColumns(
                row.getInt("fact"),
                intended,
                row.getString("reference"),
                ReasonColumns.of(row.getObject("reason_family", Integer.class), row.getString("reason_code")),
                row.getObject("retry", Integer.class),
                row.getObject("contact", Integer.class),
                row.getObject("retry_after", Long.class),
                dues,
                planned);
    }

    static FactColumns of(Fact fact) {
        return fact.match(new Fact.Cases<>(
                FactColumns::ofIntended,
                placed -> of(placed.placement()),
                absent -> of(FactKind.ABSENT, null, null),
                ended -> of(ended.outcome(), ended.reference().value()),
                acknowledged -> of(FactKind.ACKNOWLEDGED, null, null),
                stopped -> of(FactKind.STOPPED, null, stopped.reason()),
                edited -> dated(FactKind.EDITED, Dues.of(edited), null),
                paused -> of(FactKind.PAUSED, null, null),
                resumed -> of(FactKind.RESUMED, null, null),
                done -> of(FactKind.DONE, null, null),
                planned -> dated(FactKind.PLANNED, Dues.of(planned), Planned.of(planned)),
                elapsed -> of(FactKind.ELAPSED, null, null)));
    }

    private static FactColumns ofIntended(Fact.Intended intended) {
        Intended columns = new Intended(
                intended.key().value(), intended.gateway(), intended.terms().toString());
        return new FactColumns(FactKind.INTENDED.number(), columns, null, null, null, null, null, null, null);
    }

    private static FactColumns of(FactKind kind, @Nullable String reference, @Nullable Reason reason) {
        ReasonColumns columns = reason == null ? null : ReasonColumns.of(reason);
        return new FactColumns(kind.number(), null, reference, columns, null, null, null, null, null);
    }

    private static FactColumns dated(FactKind kind, Dues dues, @Nullable Planned planned) {
        return new FactColumns(kind.number(), null, null, null, null, null, null, dues, planned);
    }

    private static FactColumns of(Placement placement) {
        return placement.match(
                accepted -> of(FactKind.ACCEPTED, accepted.reference().value(), null),
                rejected -> of(FactKind.REJECTED, null, rejected.reason())
                        .withRetry(rejected.retry())
                        .withRetryAfter(rejected.retryAfter()),
                notSent -> of(FactKind.NOT_SENT, null, notSent.reason()),
                unconfirmed ->
                        of(FactKind.UNCONFIRMED, null, unconfirmed.reason()).withRetryAfter(unconfirmed.retryAfter()));
    }

    private static FactColumns of(Outcome outcome, String reference) {
        return outcome.match(
                answered -> of(FactKind.ANSWERED, reference, null),
                voicemail -> of(FactKind.VOICEMAIL, reference, null),
                unanswered -> switch (unanswered.cause()) {
                    case BUSY -> of(FactKind.BUSY, reference, null);
                    case NO_ANSWER -> of(FactKind.NO_ANSWER, reference, null);
                },
                failed -> of(FactKind.FAILED, reference, failed.reason())
                        .withRetry(failed.retry())
                        .withContact(failed.contact()));
    }

    private FactColumns withRetry(Placement.Retry known) {
        return new FactColumns(
                kind, intended, reference, reason, Codes.RETRY.number(known), contact, retryAfter, dues, planned);
    }

    private FactColumns withContact(Outcome.Contact known) {
        return new FactColumns(
                kind, intended, reference, reason, retry, Codes.CONTACT.number(known), retryAfter, dues, planned);
    }

    private FactColumns withRetryAfter(Optional<Duration> wait) {
        Long nanos = wait.map(Duration::toNanos).orElse(null);
        return new FactColumns(kind, intended, reference, reason, retry, contact, nanos, dues, planned);
    }

    @Nullable
    Integer reasonFamily() {
        return reason == null ? null : reason.family();
    }

    @Nullable
    String reasonCode() {
        return reason == null ? null : reason.code();
    }

    /**
     * The fact that these columns hold.
     *
     * @throws RuntimeException if they hold none that is known here
     */
    Fact fact() {
        return switch (FactKind.of(kind)) {
            case INTENDED -> intent(there(intended));
            case ACCEPTED -> new Fact.Placed(new Placement.Accepted(theReference()));
            case REJECTED -> new Fact.Placed(new Placement.Rejected(theReason(), theRetry(), theWait()));
            case NOT_SENT -> new Fact.Placed(new Placement.NotSent(theReason()));
            case UNCONFIRMED -> new Fact.Placed(new Placement.Unconfirmed(theReason(), theWait()));
            case ABSENT -> new Fact.Absent();
            case ANSWERED -> ended(new Outcome.Answered());
            case VOICEMAIL -> ended(new Outcome.Voicemail());
            case BUSY -> ended(new Outcome.Unanswered(Outcome.Unanswered.Cause.BUSY));
            case NO_ANSWER -> ended(new Outcome.Unanswered(Outcome.Unanswered.Cause.NO_ANSWER));
            case FAILED -> ended(new Outcome.Failed(theReason(), Codes.CONTACT.word(there(contact)), theRetry()));
            case ACKNOWLEDGED -> new Fact.Acknowledged();
            case STOPPED -> new Fact.Stopped(theReason());
            case ELAPSED -> new Fact.Elapsed();
            case EDITED -> edit(there(dues));
            case PAUSED -> new Fact.Paused();
            case RESUMED -> new Fact.Resumed();
            case DONE -> new Fact.Done();
            case PLANNED -> plan(there(dues), there(planned));
        };
    }

    private Fact edit(Dues columns) {
        return new Fact.Edited(Micros.instant(there(columns.before())), columns.theOccursAt(), columns.due());
    }

    private static Fact plan(Dues dues, Planned planned) {
        return new Fact.Planned(
                dues.theOccursAt(), dues.due(), Codes.RESOLUTION.word(planned.resolution()), planned.passedOver());
    }

    private static Fact intent(Intended columns) {
        return new Fact.Intended(new AttemptKey(columns.attemptKey()), columns.gateway(), Terms.parse(columns.terms()));
    }

    private Fact ended(Outcome outcome) {
        return new Fact.Ended(outcome, theReference());
    }

    private Reference theReference() {
        return new Reference(there(reference));
    }

    private Reason theReason() {
        return there(reason).reason();
    }

    private Placement.Retry theRetry() {
        return Codes.RETRY.word(there(retry));
    }

    private Optional<Duration> theWait() {
        return Optional.ofNullable(retryAfter).map(Duration::ofNanos);
    }

    private <T> T there(@Nullable T column) {
        return Objects.requireNonNull(column, () -> "fact: expected every column of kind " + kind + " but was null");
    }
}
