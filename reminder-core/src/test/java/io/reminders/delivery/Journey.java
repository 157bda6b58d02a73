package io.reminders.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Lateness;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.Timetable;
import io.reminders.contact.PhoneNumber;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.reminder.Definition;
import io.reminders.reminder.Labels;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.TenantId;
import io.reminders.route.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One delivery under test, with its ledger and its worker played by hand on a clock that the test moves. It starts at
 * its due instant, under a gateway that can be asked everything, and has an hour to start.
 */
final class Journey {
    static final Instant DUE = Instant.parse("2026-03-07T07:00:00Z");
    static final Duration QUIET = Duration.ofMinutes(15);
    static final Capability LOOKUP = new Capability.Lookup(QUIET);
    static final Capability RECEIPTS = new Capability.Receipts();
    static final Capability TRACKING = new Capability.Tracking();
    static final String GATEWAY = "a-gateway";

    private final List<HistoryLine> history = new ArrayList<>();
    private Delivery delivery;
    private Terms terms = Terms.of(LOOKUP, RECEIPTS, TRACKING);
    private Instant now = DUE;
    private boolean sharesKey;

    private Journey(Delivery delivery) {
        this.delivery = delivery;
    }

    static Journey along(Route route) {
        return along(route, Duration.ofHours(1));
    }

    static Journey along(Route route, Duration lateness) {
        return new Journey(Delivery.first(reminder(route, lateness)));
    }

    static Journey along(Route route, Timetable timetable) {
        return new Journey(Delivery.first(reminder(route, timetable)));
    }

    static Reminder reminder(Route route, Duration lateness) {
        return reminder(route, Timetable.of(Schedule.at(DUE), Lateness.within(lateness)));
    }

    static Reminder reminder(Route route, Timetable timetable) {
        Definition definition = new Definition(
                Title.of("Dentist"),
                Message.of("Dentist at nine."),
                PhoneNumber.ofE164("+40721234567"),
                timetable,
                route);
        return new Reminder(
                new ReminderId(new UUID(0x0195_6f00_0000_7000L, 0x8000_0000_0000_0001L)),
                TenantId.NONE,
                Labels.none(),
                definition,
                Schedule.at(DUE).occurrence(),
                DUE.minusSeconds(60),
                DUE.minusSeconds(60),
                1,
                ReminderStatus.ACTIVE);
    }

    /** The attempts to come are made under these terms. */
    Journey under(Capability... capabilities) {
        terms = Terms.of(capabilities);
        return this;
    }

    Journey after(Duration passed) {
        now = now.plus(passed);
        return this;
    }

    /** So long after the due instant. */
    Journey at(Duration sinceDue) {
        now = DUE.plus(sinceDue);
        return this;
    }

    Journey whenDue() {
        now = delivery.actAt();
        return this;
    }

    Journey whenTooLate() {
        now = delivery.deliverBy();
        return this;
    }

    /** A worker takes it, as a ledger hands it out. */
    Journey claimed() {
        assertThat(delivery.actAt()).as("due when claimed").isBeforeOrEqualTo(now);
        DeliveryState claimed = delivery.state() == DeliveryState.SCHEDULED ? DeliveryState.LEASED : delivery.state();
        delivery = inState(claimed).withToken(delivery.token() + 1);
        return this;
    }

    Journey released() {
        delivery = inState(DeliveryState.SCHEDULED);
        return this;
    }

    private Delivery inState(DeliveryState state) {
        return delivery.following(new Verdict(state, delivery.step(), delivery.actAt(), Reasons.NOT_DUE));
    }

    /** A worker that holds it commits an intent. */
    Journey begins() {
        assertThat(delivery.state()).as("state at begin").isEqualTo(DeliveryState.LEASED);
        return write(new Intent(delivery, nextKey(), GATEWAY, terms).settlement(now));
    }

    /** While its first request is in doubt, the next one carries the same key. */
    Journey sharingKey() {
        sharesKey = true;
        return this;
    }

    private AttemptKey nextKey() {
        return sharesKey
                ? delivery.keyToRepeat(GATEWAY, now).orElseThrow()
                : key(delivery.attempts().size() + 1);
    }

    /** When it is due, a worker takes it and begins. */
    Journey begun() {
        if (now.isBefore(delivery.actAt())) {
            whenDue();
        }
        return claimed().elapsed().begins();
    }

    /** Its worker settles what was said to the newest request. */
    Journey said(Fact fact) {
        return learnt(delivery.attempts().size(), fact);
    }

    /** When it is due, the newest request is made, and this is what was said to it. */
    Journey tried(Fact fact) {
        return begun().said(fact);
    }

    Journey learnt(int attempt, Fact fact) {
        return write(delivery.learn(attempt, fact, now));
    }

    /** A receipt about that attempt arrives. */
    Journey receipt(int attempt, Fact fact) {
        return receipt(attempt, fact, "receipt-" + history.size());
    }

    Journey receipt(int attempt, Fact fact, String dedupKey) {
        Evidence evidence = Evidence.byKey(GATEWAY, delivery.attempt(attempt).key(), fact, dedupKey);
        return write(delivery.file(evidence, now).orElseThrow());
    }

    Journey stopped() {
        return write(new Wishes(delivery, now).stop(Reasons.CANCELLED_BY_HOST));
    }

    /** The recipient of the newest request says "understood". */
    Journey acknowledged() {
        return receipt(delivery.attempts().size(), new Fact.Acknowledged());
    }

    Journey done() {
        return write(new Wishes(delivery, now).done());
    }

    Journey paused() {
        return write(new Wishes(delivery, now).pause());
    }

    Journey resumed() {
        return write(new Wishes(delivery, now).resume());
    }

    /** The host asks for another time, so long after the first. */
    Journey rescheduled(Duration sinceDue) {
        Reminder moved = reminder(delivery.route(), Duration.between(delivery.due(), delivery.deliverBy()));
        Timetable times = moved.definition().timetable().of(Schedule.at(DUE.plus(sinceDue)));
        Reminder edited = moved.defined(moved.definition().timed(times), DUE.minusSeconds(60));
        return write(new Wishes(delivery, now).edit(edited, edited.slot(), Reasons.EDITED_BY_HOST));
    }

    Journey elapsed() {
        return write(delivery.elapse(now));
    }

    private Journey write(Settlement settlement) {
        assertThat(settlement.before()).isEqualTo(delivery);
        settlement.line().ifPresent(history::add);
        delivery = settlement.after();
        assertThat(delivery.recalling(history)).isEqualTo(delivery);
        return this;
    }

    /** The key of that attempt; its random part is zero, so that back-off waits are the shortest. */
    static AttemptKey key(int attempt) {
        return new AttemptKey(String.format("01JNQ%013d00000000", attempt));
    }

    Delivery delivery() {
        return delivery;
    }

    DeliveryState state() {
        return delivery.state();
    }

    Knowledge knownOf(int attempt) {
        return delivery.attempt(attempt).knowledge();
    }

    Instant now() {
        return now;
    }

    List<HistoryLine> history() {
        return history;
    }

    HistoryLine lastLine() {
        return history.get(history.size() - 1);
    }

    Reason why() {
        return lastLine().why();
    }
}
