package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Capability.IdempotencyKey;
import io.reminders.delivery.Capability.Lookup;
import io.reminders.delivery.Capability.Receipts;
import io.reminders.delivery.Capability.Tracking;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Outcome.Contact;
import io.reminders.delivery.Outcome.Unanswered.Cause;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Placement.Retry;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reasons;
import io.reminders.delivery.Reference;
import io.reminders.delivery.Settlement;
import io.reminders.delivery.Terms;
import io.reminders.reminder.Reminder;
import io.reminders.spi.ClaimRequest.Errand;
import io.reminders.spi.ReminderRepository;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kind of fact comes back from storage, and with it all that is known of an attempt. */
interface FactContract {
    /** Why, where a case does not care. */
    Reason REASON = new Reason(Reason.Family.PROVIDER, "some-code");

    @TestFactory
    default Stream<DynamicTest> every_placement_comes_back(Bench bench) {
        Optional<Duration> wait = Optional.of(Duration.ofMillis(1_500));
        return Stream.<Placement>of(
                        new Placement.Accepted(new Reference("call-1")),
                        new Placement.Rejected(REASON, Retry.ALLOWED),
                        new Placement.Rejected(REASON, Retry.ALLOWED, wait),
                        new Placement.Rejected(REASON, Retry.FINAL),
                        new Placement.Rejected(REASON, Retry.FINAL, Optional.of(Duration.ofHours(1))),
                        new Placement.NotSent(REASON),
                        new Placement.Unconfirmed(REASON),
                        new Placement.Unconfirmed(REASON, wait),
                        new Placement.Unconfirmed(REASON, Optional.of(Duration.ZERO)))
                .map(placement -> comesBack(bench, new Fact.Placed(placement)));
    }

    @TestFactory
    default Stream<DynamicTest> every_outcome_comes_back(Bench bench) {
        return Stream.<Outcome>of(
                        new Outcome.Answered(),
                        new Outcome.Voicemail(),
                        new Outcome.Unanswered(Cause.BUSY),
                        new Outcome.Unanswered(Cause.NO_ANSWER),
                        new Outcome.Failed(REASON, Contact.EXCLUDED, Retry.ALLOWED),
                        new Outcome.Failed(REASON, Contact.EXCLUDED, Retry.FINAL),
                        new Outcome.Failed(REASON, Contact.POSSIBLE, Retry.ALLOWED),
                        new Outcome.Failed(REASON, Contact.POSSIBLE, Retry.FINAL))
                .map(outcome -> comesBack(bench, new Fact.Ended(outcome, new Reference("call-1"))));
    }

    @TestFactory
    default Stream<DynamicTest> every_family_of_reasons_comes_back(Bench bench) {
        return Arrays.stream(Reason.Family.values())
                .map(family ->
                        comesBack(bench, new Fact.Placed(new Placement.NotSent(new Reason(family, "some-code")))));
    }

    @TestFactory
    default Stream<DynamicTest> all_terms_come_back_with_the_attempt(Bench bench) {
        return Stream.of(
                        Terms.NONE,
                        Terms.of(new Receipts()),
                        Terms.of(new Tracking()),
                        Terms.of(new Lookup(Duration.ofMinutes(15))),
                        Terms.of(new Lookup(Duration.ofMillis(1_001))),
                        Terms.of(new IdempotencyKey(Duration.ofDays(1))),
                        Terms.of(
                                new Receipts(),
                                new Tracking(),
                                new Lookup(Duration.ofMinutes(3)),
                                new IdempotencyKey(Duration.ofHours(24))))
                .map(terms -> DynamicTest.dynamicTest("terms: " + terms, () -> {
                    Delivery sending = bench.begin(bench.leased(), terms);
                    bench.clock.advance(Bench.LEASE);

                    Delivery found = bench.take(sending.id(), Errand.TAKE_OVER);

                    assertThat(found.attempts()).isEqualTo(sending.attempts());
                    bench.settle(found, Bench.REFUSED);
                }));
    }

    @Test
    default void proof_of_absence_comes_back(Bench bench) {
        Delivery sending = bench.sending();

        assertComesBack(bench, sending.learn(1, new Fact.Absent(), bench.now()));
    }

    @Test
    default void an_acknowledgement_comes_back(Bench bench) {
        assertComesBack(bench, bench.sending().learn(1, new Fact.Acknowledged(), bench.now()));
    }

    @Test
    default void a_stop_comes_back_with_its_reason(Bench bench) {
        Delivery sending = bench.sending();

        Settlement stopped = wished(bench, sending, (dossier, now) -> dossier.cancel(bench.now(), now));

        assertThat(bench.lastLine(sending.id())).isEqualTo(stopped.line().orElseThrow());
        bench.clock.advance(Bench.LEASE);
        assertThat(bench.take(sending.id(), Errand.TAKE_OVER).stopped()).contains(Reasons.CANCELLED_BY_HOST);
    }

    @TestFactory
    default Stream<DynamicTest> every_wish_of_the_host_comes_back(Bench bench) {
        return Stream.of(
                        new Wish("paused", (dossier, now) -> dossier.pause(now, now)),
                        new Wish("resumed", (dossier, now) -> dossier.resume(now, now)),
                        new Wish(
                                "edited",
                                (dossier, now) -> dossier.edit(
                                        bench.draft()
                                                .due(now.plusSeconds(90))
                                                .reminder()
                                                .definition(),
                                        now,
                                        now)),
                        new Wish("done", (dossier, now) -> dossier.done(now, now)))
                .map(wish -> DynamicTest.dynamicTest(wish.name(), () -> {
                    Reminder reminder = bench.add(bench.draft().due(bench.now().plusSeconds(60)));
                    if (wish.name().equals("resumed")) {
                        bench.amend(reminder.id(), (dossier, now) -> dossier.pause(now, now));
                    }

                    Settlement written = wished(bench, Delivery.first(reminder), wish.decision());

                    assertThat(bench.lastLine(written.id()))
                            .isEqualTo(written.line().orElseThrow());
                }));
    }

    /**
     * Something that a host may want.
     *
     * @param name what it is called
     * @param decision what it comes to
     */
    record Wish(String name, ReminderRepository.Decision decision) {}

    private static Settlement wished(Bench bench, Delivery delivery, ReminderRepository.Decision decision) {
        List<Settlement> settlements =
                bench.amend(delivery.id().reminder(), decision).settlements();
        assertThat(settlements).hasSize(1);
        return settlements.get(0);
    }

    @Test
    default void time_that_passed_comes_back(Bench bench) {
        Delivery leased = bench.leased();
        bench.clock.set(leased.deliverBy());
        Settlement expired = leased.elapse(bench.now());

        bench.settle(expired);

        assertThat(bench.lastLine(leased.id())).isEqualTo(expired.line().orElseThrow());
        assertThat(bench.lastLine(leased.id()).why()).isEqualTo(Reasons.TOO_LATE);
    }

    private static DynamicTest comesBack(Bench bench, Fact fact) {
        return DynamicTest.dynamicTest(fact.toString(), () -> {
            Delivery sending = bench.sending();
            assertComesBack(bench, sending.learn(1, fact, bench.now()));
        });
    }

    private static void assertComesBack(Bench bench, Settlement settlement) {
        Delivery after = bench.settle(settlement);

        assertThat(bench.lastLine(after.id())).isEqualTo(settlement.line().orElseThrow());
        Delivery found = read(bench, after);
        assertThat(found.attempts()).isEqualTo(after.attempts()).isNotEmpty();
        assertThat(found.stopped()).isEqualTo(after.stopped());
        assertThat(found.lines()).isEqualTo(after.lines());
    }

    /** The delivery as it is stored: from its history if it has ended, else from the row that a claim takes. */
    private static Delivery read(Bench bench, Delivery written) {
        if (written.state().isFinal()) {
            return bench.stop(Draft.TENANT, written.id().reminder(), bench.now())
                    .get(0);
        }
        bench.clock.set(written.actAt());
        bench.clock.advance(written.state() == DeliveryState.SENDING ? Bench.LEASE : Duration.ZERO);
        return bench.take(written.id(), Errand.of(written.state()));
    }
}
