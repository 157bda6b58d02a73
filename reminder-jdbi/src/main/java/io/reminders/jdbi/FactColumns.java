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
 * @param dues the columns that only an edit has
 */
record FactColumns(
        int kind,
        @Nullable Intended intended,
        @Nullable String reference,
        @Nullable ReasonColumns reason,
        @Nullable Integer retry,
        @Nullable Integer contact,
        @Nullable Long retryAfter,
        @Nullable Dues dues) {

    /** What only an edit has, in microseconds. Immutable. */
    record Dues(long before, long after) {}

    /** What only an intent has. Immutable. */
    record Intended(String attemptKey, String gateway, String terms) {}

    /** Reads the columns that every kind of fact shares; {@code intended} are the others, where the table has them. */
    static FactColumns read(ResultSet row, @Nullable Intended intended, @Nullable Dues dues) throws SQLException {
        return new FactColumns(
                row.getInt("fact"),
                intended,
                row.getString("reference"),
                ReasonColumns.of(row.getObject("reason_family", Integer.class), row.getString("reason_code")),
                row.getObject("retry", Integer.class),
                row.getObject("contact", Integer.class),
                row.getObject("retry_after", Long.class),
                dues);
    }

    static FactColumns of(Fact fact) {
        return fact.match(new Fact.Cases<>(
                FactColumns::ofIntended,
                placed -> of(placed.placement()),
                absent -> of(FactKind.ABSENT, null, null),
                ended -> of(ended.outcome(), ended.reference().value()),
                acknowledged -> of(FactKind.ACKNOWLEDGED, null, null),
                stopped -> of(FactKind.STOPPED, null, stopped.reason()),
                edited -> of(FactKind.EDITED, null, null)
                        .withDues(new Dues(Micros.of(edited.before()), Micros.of(edited.due()))),
                paused -> of(FactKind.PAUSED, null, null),
                resumed -> of(FactKind.RESUMED, null, null),
                done -> of(FactKind.DONE, null, null),
                elapsed -> of(FactKind.ELAPSED, null, null)));
    }

    private static FactColumns ofIntended(Fact.Intended intended) {
        Intended columns = new Intended(
                intended.key().value(), intended.gateway(), intended.terms().toString());
        return new FactColumns(FactKind.INTENDED.number(), columns, null, null, null, null, null, null);
    }

    private static FactColumns of(FactKind kind, @Nullable String reference, @Nullable Reason reason) {
        ReasonColumns columns = reason == null ? null : ReasonColumns.of(reason);
        return new FactColumns(kind.number(), null, reference, columns, null, null, null, null);
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
        return new FactColumns(kind, intended, reference, reason, Codes.RETRY.number(known), contact, retryAfter, dues);
    }

    private FactColumns withContact(Outcome.Contact known) {
        return new FactColumns(kind, intended, reference, reason, retry, Codes.CONTACT.number(known), retryAfter, dues);
    }

    private FactColumns withRetryAfter(Optional<Duration> wait) {
        Long nanos = wait.map(Duration::toNanos).orElse(null);
        return new FactColumns(kind, intended, reference, reason, retry, contact, nanos, dues);
    }

    private FactColumns withDues(Dues known) {
        return new FactColumns(kind, intended, reference, reason, retry, contact, retryAfter, known);
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
            case EDITED ->
                new Fact.Edited(
                        Micros.instant(there(dues).before()),
                        Micros.instant(there(dues).after()));
            case PAUSED -> new Fact.Paused();
            case RESUMED -> new Fact.Resumed();
            case DONE -> new Fact.Done();
        };
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
