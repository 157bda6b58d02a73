package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Amendment;
import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.Capability.Receipts;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.Fact;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reference;
import io.reminders.delivery.Settlement;
import io.reminders.delivery.Terms;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.TenantId;
import io.reminders.route.Channel;
import io.reminders.spi.ClaimRequest;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.Claims;
import io.reminders.spi.Claims.Claim;
import io.reminders.spi.DeliveryLedger;
import io.reminders.spi.DeliveryLedger.Hold;
import io.reminders.spi.Ids;
import io.reminders.spi.ReminderRepository;
import io.reminders.spi.ReminderRepository.Look;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Where the contract's cases meet one storage: its ports, its clock, and the steps that many cases share. Each step
 * asserts that it was done, so that no case passes because nothing happened. One thread at a time, but for the ports.
 */
final class Bench implements AutoCloseable {
    /** What the clock shows when a case begins; it has microseconds. */
    static final Instant NOON = Instant.parse("2026-03-07T12:00:00.123456Z");

    static final Duration LEASE = Duration.ofSeconds(30);
    static final Duration MICRO = Duration.ofNanos(1_000);
    static final String GATEWAY = "fake";
    static final Terms RECEIPTS = Terms.of(new Receipts());

    static final Placement REFUSED =
            new Placement.Rejected(new Reason(Reason.Family.RECIPIENT, "http-400"), Placement.Retry.FINAL);
    static final Placement BUSY_PROVIDER =
            new Placement.Rejected(new Reason(Reason.Family.LIMIT, "http-429"), Placement.Retry.ALLOWED);
    static final Placement TIMED_OUT = new Placement.Unconfirmed(new Reason(Reason.Family.NETWORK, "read-timeout"));
    static final Outcome ANSWERED = new Outcome.Answered();

    final ReminderRepository repository;
    final DeliveryLedger ledger;
    final ManualClock clock;

    /** The same storage, as a second node has it. */
    final Storage another;

    private final Storage storage;
    private final Ids ids = Ids.from(new Random(4711));

    Bench(Storage storage) {
        this.storage = storage;
        this.another = storage.another();
        this.repository = storage.repository();
        this.ledger = storage.ledger();
        this.clock = storage.clock();
        clock.set(NOON);
    }

    @Override
    public void close() {
        storage.close();
    }

    Instant now() {
        return clock.instant();
    }

    /** A reminder to be varied: due now, one call, no key, the tenant of a host that has one. */
    Draft draft() {
        return new Draft(ids.reminder(clock.instant()), clock.instant());
    }

    /** A stored reminder that is due now. */
    Reminder add() {
        return add(draft());
    }

    Reminder add(Draft draft) {
        Reminder reminder = draft.reminder();
        assertThat(repository.add(reminder)).isEqualTo(new ReminderRepository.Added.New(reminder));
        return reminder;
    }

    /** The deliveries of a reminder after its host has cancelled it; none if the tenant has no such reminder. */
    List<Delivery> stop(TenantId tenant, ReminderId id, Instant desksNow) {
        return stop(repository, tenant, id, desksNow);
    }

    static List<Delivery> stop(ReminderRepository desks, TenantId tenant, ReminderId id, Instant desksNow) {
        return desks.amend(tenant, id, (dossier, now) -> dossier.cancel(desksNow, now))
                .map(Amendment::deliveries)
                .orElse(List.of());
    }

    /** What its host's wish comes to for a reminder of the tenant. */
    Amendment amend(ReminderId id, ReminderRepository.Decision decision) {
        return repository.amend(Draft.TENANT, id, decision).orElseThrow();
    }

    Reminder find(ReminderId id) {
        return repository.find(Draft.TENANT, id).orElseThrow();
    }

    /** The tenant's reminders, newest first. */
    List<Reminder> list(TenantId tenant, Optional<ReminderId> before, int limit) {
        return repository
                .list(tenant, new Look(ReminderFilter.everything(), before, 0, limit))
                .reminders();
    }

    AttemptKey key() {
        return ids.attempt(clock.instant());
    }

    static ClaimRequest everything(Errand errand) {
        return upTo(500, errand);
    }

    static ClaimRequest upTo(int limit, Errand errand) {
        return new ClaimRequest(Channel.CALL, errand, limit, 1, LEASE, ClaimRequest.EVERYTHING);
    }

    Claims claim(Errand errand) {
        return ledger.claim(everything(errand));
    }

    /** The only delivery that can be claimed for that errand now. */
    Delivery take(Errand errand) {
        Claims claims = claim(errand);
        assertThat(claims.claims()).hasSize(1);
        return claims.claims().get(0).delivery();
    }

    /** That delivery, claimed for that errand together with everything else that can be. */
    Delivery take(DeliveryId id, Errand errand) {
        return claim(errand).claims().stream()
                .map(Claim::delivery)
                .filter(delivery -> delivery.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("claim: expected " + id + " among the claims but was not"));
    }

    /** The delivery of a reminder that was added just now, claimed for sending. */
    Delivery leased() {
        return take(Delivery.first(add()).id(), Errand.SEND);
    }

    /** The delivery of a reminder that was added just now, with its first attempt begun. */
    Delivery sending() {
        return begin(leased(), RECEIPTS);
    }

    Intent intent(Delivery leased) {
        return new Intent(leased, key(), GATEWAY, RECEIPTS);
    }

    Delivery begin(Delivery leased, Terms terms) {
        return begin(new Intent(leased, key(), GATEWAY, terms));
    }

    Delivery begin(Intent intent) {
        assertThat(ledger.begin(List.of(intent)).begun())
                .containsExactly(intent.delivery().id());
        return intent.settlement(now()).after();
    }

    /** Settles it, and answers with the delivery as it is then stored, but for its token. */
    Delivery settle(Settlement settlement) {
        assertThat(ledger.settle(List.of(settlement))).containsExactly(settlement.id());
        return settlement.after();
    }

    /** Settles the newest attempt with what the provider said. */
    Delivery settle(Delivery sending, Placement placement) {
        return settle(placed(sending, placement));
    }

    /** What follows from what the provider said to the newest attempt. */
    Settlement placed(Delivery sending, Placement placement) {
        return sending.learn(sending.attempts().size(), new Fact.Placed(placement), now());
    }

    Delivery accepted(Delivery sending, String reference) {
        return settle(sending, new Placement.Accepted(new Reference(reference)));
    }

    static Hold holdOf(Delivery delivery) {
        return new Hold(delivery.id(), delivery.token());
    }

    List<HistoryLine> history(DeliveryId delivery) {
        return repository.history(Draft.TENANT, delivery.reminder());
    }

    HistoryLine lastLine(DeliveryId delivery) {
        List<HistoryLine> history = history(delivery);
        assertThat(history).isNotEmpty();
        return history.get(history.size() - 1);
    }

    ReminderStatus status(DeliveryId delivery) {
        return repository
                .find(Draft.TENANT, delivery.reminder())
                .map(Reminder::status)
                .orElseThrow();
    }
}
