package io.reminders.delivery;

import static io.reminders.delivery.DeliveryState.SCHEDULED;

import io.reminders.calendar.Occurrence;
import io.reminders.calendar.Slot;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.TenantId;
import io.reminders.route.Route;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One occurrence on its way to one recipient, with everything that is known of it. Immutable.
 *
 * <p>What follows from a fact is decided here and nowhere else: each method answers with a {@link Settlement}, which a
 * ledger writes. Everything that a verdict needs is in this value, so whoever gives it comes to the same one.
 *
 * @param id its name
 * @param tenant whose it is
 * @param course what it sets out to do
 * @param state where it stands
 * @param step the step of the route it stands at, from 0
 * @param actAt the next instant at which somebody must act; {@link #NEVER} while it is paused
 * @param token fences writes; grows whenever it passes into or out of a worker's hands
 * @param lines how many lines its history has
 * @param stopped why nothing further may start; empty while it may
 * @param attempts in order of their numbers
 */
public record Delivery(
        DeliveryId id,
        TenantId tenant,
        Course course,
        DeliveryState state,
        int step,
        Instant actAt,
        long token,
        int lines,
        Optional<Reason> stopped,
        List<Attempt> attempts) {
    /** The {@code actAt} of what is paused: the last instant that has a number of microseconds. */
    public static final Instant NEVER = Instant.EPOCH.plus(Long.MAX_VALUE, ChronoUnit.MICROS);

    public Delivery {
        attempts = List.copyOf(attempts);
    }

    /** The first delivery of a reminder that was just scheduled: nothing has been tried. */
    public static Delivery first(Reminder reminder) {
        return waiting(new DeliveryId(reminder.id(), reminder.occurrence().number(), 0), reminder, reminder.slot());
    }

    /** A delivery for one slot of a reminder, for which nothing has been tried. */
    static Delivery waiting(DeliveryId id, Reminder reminder, Slot slot) {
        return new Delivery(
                id,
                reminder.tenant(),
                Course.of(reminder.definition(), slot),
                SCHEDULED,
                0,
                slot.due(),
                0,
                0,
                Optional.empty(),
                List.of());
    }

    /**
     * A delivery of a reminder that has ended, as its history tells of it.
     *
     * @param reminder whose delivery it was
     * @param history all its lines, in order; at least one
     */
    public static Delivery ended(Reminder reminder, List<HistoryLine> history) {
        HistoryLine last = history.get(history.size() - 1);
        return waiting(last.delivery(), reminder, slotOf(reminder, history))
                .recalling(history)
                .following(new Verdict(last.state(), last.step(), last.at(), last.why()))
                .withLines(last.number());
    }

    /** The last thing that its history says of its instants; else its reminder says it. */
    private static Slot slotOf(Reminder reminder, List<HistoryLine> history) {
        Slot known = reminder.slot();
        for (HistoryLine line : history) {
            if (line.fact() instanceof Fact.Planned planned) {
                known = slotOf(reminder, planned.occursAt(), planned.due());
            } else if (line.fact() instanceof Fact.Edited edited) {
                known = slotOf(reminder, edited.occursAt(), edited.due());
            }
        }
        return known;
    }

    private static Slot slotOf(Reminder reminder, Instant occursAt, Instant due) {
        Occurrence point = new Occurrence(1, occursAt, Occurrence.Resolution.EXACT, "");
        Slot asked = reminder.definition().timetable().slot(point, occursAt);
        return new Slot(point, due, asked.deliverBy(), asked.fate());
    }

    /** The steps it may take. */
    public Route route() {
        return course.route();
    }

    /** The instant of its point's own, before any window has moved it. */
    public Instant occursAt() {
        return course.occursAt();
    }

    /** The instant before which no attempt starts. */
    public Instant due() {
        return course.due();
    }

    /** The instant at and after which no attempt may start. */
    public Instant deliverBy() {
        return course.deliverBy();
    }

    /**
     * Whether an attempt may start at {@code now}, whoever holds the delivery. What was claimed in time may be early
     * again: a clock may have been set back since.
     */
    public boolean mayStart(Instant now) {
        return stopped.isEmpty()
                && !now.isBefore(actAt)
                && now.isBefore(deliverBy())
                && course.hours(step).isOpen(now);
    }

    /** The instant at and after which an attempt that may start at {@code now} may not any more. */
    public Instant mayStartUntil(Instant now) {
        return course.hours(step).shutsFrom(now).filter(deliverBy()::isAfter).orElse(deliverBy());
    }

    /** The same with the attempts and the stop mark that its history tells of, in place of its own. */
    public Delivery recalling(List<HistoryLine> history) {
        Delivery recalled =
                new Delivery(id, tenant, course, state, step, actAt, token, lines, Optional.empty(), List.of());
        for (HistoryLine line : history) {
            recalled = recalled.recalling(line);
        }
        return recalled;
    }

    private Delivery recalling(HistoryLine line) {
        if (line.fact() instanceof Fact.Intended intended) {
            return with(new Attempt(
                    line.attempt(),
                    line.step(),
                    intended.key(),
                    intended.gateway(),
                    intended.terms(),
                    line.at(),
                    new Knowledge.Intent()));
        }
        if (line.fact() instanceof Fact.Stopped stop) {
            return stoppedBy(stop.reason());
        }
        return line.attempt() == 0 ? this : with(attempt(line.attempt()).learn(line.fact(), line.at()));
    }

    /** What follows when a fact about attempt {@code number} becomes known at {@code now}, by the ledger's clock. */
    public Settlement learn(int number, Fact fact, Instant now) {
        return accept(attempt(number), fact, dedupKey(number, fact), now);
    }

    /** The same fact as evidence: what a worker brings that no longer holds the delivery. */
    public Evidence evidenceOf(int number, Fact fact) {
        Attempt attempt = attempt(number);
        return Evidence.byKey(attempt.gateway(), attempt.key(), fact, dedupKey(number, fact));
    }

    /** One fact is one line, whether its worker settles it or brings it as evidence. */
    private static String dedupKey(int number, Fact fact) {
        boolean doubt = fact instanceof Fact.Placed placed && placed.placement() instanceof Placement.Unconfirmed;
        String kind = doubt ? "doubt" : fact.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return kind + "-" + number;
    }

    /**
     * What follows from evidence; it may come at any time, for a delivery that has ended too. Empty if it is about no
     * attempt of this delivery.
     */
    public Optional<Settlement> file(Evidence evidence, Instant now) {
        return subjectOf(evidence).map(attempt -> accept(attempt, evidence.fact(), evidence.dedupKey(), now));
    }

    /** Where attempts of one step share a key, a worker's own word still names its attempt: by its dedup key. */
    private Optional<Attempt> subjectOf(Evidence evidence) {
        List<Attempt> matching = attempts.stream().filter(evidence::isAbout).toList();
        return matching.stream()
                .filter(attempt -> evidence.dedupKey().equals(dedupKey(attempt.number(), evidence.fact())))
                .findFirst()
                .or(() -> matching.stream()
                        .min(Comparator.comparing(attempt -> attempt.knowledge().certainlyNotAccepted())));
    }

    private Settlement accept(Attempt attempt, Fact fact, String dedupKey, Instant now) {
        Delivery knowing = with(attempt.learn(fact, now));
        Verdict verdict = state.isFinal()
                ? late(knowing, attempt.number(), fact)
                : fact instanceof Fact.Acknowledged
                        ? new Verdict(DeliveryState.COMPLETED, step, now, Reasons.ACKNOWLEDGED)
                        : new Rulebook(knowing, now).verdict();
        return settlement(knowing, attempt.number(), fact, dedupKey, verdict, now);
    }

    /**
     * Only UNRESOLVED has an exit, and only to COMPLETED; every other end stays, and the evidence is filed beside it.
     */
    private Verdict late(Delivery knowing, int number, Fact fact) {
        Optional<Reason> reached = fact instanceof Fact.Acknowledged
                ? Optional.of(Reasons.ACKNOWLEDGED)
                : Horizon.afterEnd(knowing).reached();
        if (state == DeliveryState.UNRESOLVED && reached.isPresent()) {
            return new Verdict(DeliveryState.COMPLETED, step, actAt, reached.get());
        }
        boolean accepted = knowing.attempt(number).reference().isPresent()
                && attempt(number).reference().isEmpty();
        boolean nowReached =
                reached.isPresent() && Horizon.afterEnd(this).reached().isEmpty();
        boolean contradicts = state.deniesContact() && (accepted || nowReached);
        return new Verdict(state, step, actAt, contradicts ? Reasons.CONTRADICTION : Reasons.FILED_LATE);
    }

    /** What follows when nothing happened but that the instant {@code now} came, by the ledger's clock. */
    public Settlement elapse(Instant now) {
        return state.isFinal() ? nothing() : settle(this, new Fact.Elapsed(), now);
    }

    /** Whether nothing has begun and nothing forbids that something does: what is asked for may still be changed. */
    public boolean isUntouched() {
        return (state == SCHEDULED || state == DeliveryState.LEASED) && attempts.isEmpty() && stopped.isEmpty();
    }

    /** Whether it is the one delivery of a series that still owes the series its next. */
    public boolean headsSeries() {
        boolean waits = state == SCHEDULED || state == DeliveryState.LEASED;
        return course.timetable().recurs() && waits && attempts.isEmpty() && id.member() == 0;
    }

    /** Whether it waits for the host to resume it, and for no instant. */
    public boolean isPaused() {
        return actAt.equals(NEVER);
    }

    Settlement nothing() {
        return new Settlement(this, this, Optional.empty());
    }

    Settlement settle(Delivery knowing, Fact fact, Instant now) {
        return settlement(knowing, 0, fact, "", new Rulebook(knowing, now).verdict(), now);
    }

    /** The settlement of {@code fact}, once all that is known makes {@code knowing} of this delivery. */
    Settlement settlement(Delivery knowing, int number, Fact fact, String dedupKey, Verdict verdict, Instant now) {
        Delivery after = knowing.following(verdict);
        boolean nothingToTell = fact instanceof Fact.Elapsed && after.state == state && after.step == step;
        if (nothingToTell) {
            return new Settlement(this, after, Optional.empty());
        }
        Delivery told = after.withLines(lines + 1);
        HistoryLine line =
                new HistoryLine(id, told.lines, now, number, fact, told.state, told.step, verdict.why(), dedupKey);
        return new Settlement(this, told, Optional.of(line));
    }

    /** The attempt of that number, from 1. */
    public Attempt attempt(int number) {
        return attempts.get(number - 1);
    }

    /**
     * The key that the next attempt must carry, so that a provider which honours keys takes it and one in doubt for the
     * same request; empty where it is to carry a new one.
     *
     * @param gateway by which gateway it is to be made
     * @param now the present moment by the ledger's clock
     */
    public Optional<AttemptKey> keyToRepeat(String gateway, Instant now) {
        List<Attempt> sameStep =
                attempts.stream().filter(attempt -> attempt.step() == step).toList();
        return new SharedKeys(sameStep).toRepeat(gateway, now);
    }

    /** The newest attempt; empty before the first. */
    public Optional<Attempt> newest() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempt(attempts.size()));
    }

    /** The same under another token. */
    public Delivery withToken(long changed) {
        return new Delivery(id, tenant, course, state, step, actAt, changed, lines, stopped, attempts);
    }

    Delivery withLines(int count) {
        return new Delivery(id, tenant, course, state, step, actAt, token, count, stopped, attempts);
    }

    /** The same with an attempt added, or with what is now known of one that was there. */
    Delivery with(Attempt attempt) {
        List<Attempt> changed = new ArrayList<>(attempts);
        if (attempt.number() > changed.size()) {
            changed.add(attempt);
        } else {
            changed.set(attempt.number() - 1, attempt);
        }
        List<Attempt> shared = new SharedKeys(changed).shared();
        return new Delivery(id, tenant, course, state, step, actAt, token, lines, stopped, shared);
    }

    /** The same for what the host asks for now, in that slot: from its first step on. */
    Delivery replanned(Reminder edited, Slot slot) {
        Course changed = Course.of(edited.definition(), slot);
        return new Delivery(id, tenant, changed, state, 0, actAt, token, lines, stopped, attempts);
    }

    Delivery following(Verdict verdict) {
        return new Delivery(
                id, tenant, course, verdict.state(), verdict.step(), verdict.actAt(), token, lines, stopped, attempts);
    }

    Delivery stoppedBy(Reason reason) {
        return new Delivery(id, tenant, course, state, step, actAt, token, lines, Optional.of(reason), attempts);
    }
}
