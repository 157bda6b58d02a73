package io.reminders.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.PretendProvider.Call;
import io.reminders.reminder.Reminder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One delivery along a random route under random terms: workers claim, begin, die and come late, replies get lost,
 * receipts come early, twice or never, the host stops it. The laws are checked at every transition.
 */
final class RandomJourney {
    private static final Duration LEASE = Duration.ofSeconds(30);
    /** Far more than the longest calm end takes: a question every half minute for three hours. */
    private static final int MOST_STEPS = 2_000;

    private final Dice dice;
    private final Sights sights;
    private final PretendProvider provider;
    private final Terms terms;
    private final boolean lies;
    private final List<HistoryLine> history = new ArrayList<>();
    private final Set<String> filed = new HashSet<>();
    private final List<Word> underWay = new ArrayList<>();
    private final List<Evidence> receipts = new ArrayList<>();
    private Delivery delivery;
    private Instant now = Journey.DUE;
    private Instant leaseUntil = Instant.MIN;

    RandomJourney(long seed, Sights sights) {
        this.dice = new Dice(seed);
        this.sights = sights;
        this.provider = new PretendProvider(dice);
        this.terms = dice.terms();
        this.lies = dice.chance(15);
        this.delivery = Delivery.first(Journey.reminder(dice.route(), dice.seconds(300, 7200)));
    }

    /** What a worker is about to say of the delivery that it claimed; without a fact, that it has learnt nothing. */
    private record Word(Delivery claimed, int attempt, Optional<Fact> fact) {}

    List<HistoryLine> travel() {
        for (int early = dice.from(0, 8) - 5; early > 0; early--) {
            wish();
        }
        for (int action = dice.from(20, 60); action > 0 && !delivery.state().isFinal(); action--) {
            wander();
        }
        boolean answers = dice.chance(50);
        for (int step = 0; !delivery.state().isFinal(); step++) {
            assertThat(step).as("steps to an end").isLessThan(MOST_STEPS);
            calmly(answers);
        }
        for (int late = dice.from(0, 5); late > 0; late--) {
            underWay.stream().findFirst().ifPresent(this::speak);
            receive();
            wish();
        }
        return history;
    }

    private void wander() {
        int roll = dice.from(1, 100);
        if (roll <= 20) {
            now = now.plus(dice.seconds(1, 300));
        } else if (roll <= 34 && !delivery.isPaused()) {
            now = later(now, delivery.actAt());
        } else if (roll <= 35) {
            now = later(now, delivery.deliverBy());
        } else if (roll <= 65) {
            work();
        } else if (roll <= 80 && !underWay.isEmpty()) {
            speak(dice.oneOf(underWay));
        } else if (roll <= 99) {
            receive();
        } else {
            interfere();
        }
    }

    /** Nothing unexpected happens any more: workers do what is due, and the provider can be asked, or cannot. */
    private void calmly(boolean answers) {
        underWay.clear();
        if (delivery.isPaused()) {
            write(new Wishes(delivery, now).resume(), Hand.FILES);
            return;
        }
        Instant claimable = later(delivery.actAt(), leaseUntil);
        now = later(now, claimable);
        claim();
        switch (delivery.state()) {
            case LEASED -> judge();
            case SENDING -> write(delivery.learn(delivery.attempts().size(), Facts.doubt(), now), Hand.SETTLES);
            case AWAITING, UNCONFIRMED ->
                speak(new Word(delivery, subject().number(), answers ? ask() : Optional.empty()));
            default -> throw new AssertionError(delivery.state());
        }
    }

    private void work() {
        if (delivery.state().isFinal() || now.isBefore(delivery.actAt()) || now.isBefore(leaseUntil)) {
            return;
        }
        claim();
        if (delivery.state() == DeliveryState.LEASED) {
            int roll = dice.from(1, 100);
            if (roll <= 10) {
                release();
            } else if (roll <= 60) {
                judge();
            }
        } else if (delivery.state() == DeliveryState.SENDING) {
            underWay.add(new Word(delivery, delivery.attempts().size(), Optional.of(Facts.doubt())));
        } else {
            underWay.add(new Word(delivery, subject().number(), dice.chance(70) ? ask() : Optional.empty()));
        }
    }

    private void claim() {
        DeliveryState state = delivery.state() == DeliveryState.SCHEDULED ? DeliveryState.LEASED : delivery.state();
        if (state == DeliveryState.LEASED) {
            sights.sawArrow(delivery.state(), state);
        }
        delivery = delivery.following(new Verdict(state, delivery.step(), delivery.actAt(), Reasons.NOT_DUE))
                .withToken(delivery.token() + 1);
        leaseUntil = now.plus(LEASE);
    }

    private void release() {
        delivery = delivery.following(
                new Verdict(DeliveryState.SCHEDULED, delivery.step(), delivery.actAt(), Reasons.NOT_DUE));
        leaseUntil = Instant.MIN;
        sights.sawArrow(DeliveryState.LEASED, DeliveryState.SCHEDULED);
    }

    /** Begins where the claim is still right at this instant; else settles what has become right meanwhile. */
    private void judge() {
        Settlement judged = delivery.elapse(now);
        if (judged.after().state() != DeliveryState.LEASED) {
            write(judged, Hand.SETTLES);
            return;
        }
        Laws.allowBeginning(delivery, now);
        sights.sawBeginning(delivery, terms);
        AttemptKey key = delivery.keyToRepeat(Journey.GATEWAY, now).orElseGet(dice::key);
        write(new Intent(delivery, key, Journey.GATEWAY, terms).settlement(now), Hand.BEGINS);
        Attempt attempt = delivery.newest().orElseThrow();
        Optional<Placement> reply = provider.place(attempt, now);
        reply.ifPresent(said -> underWay.add(new Word(delivery, attempt.number(), Optional.of(new Fact.Placed(said)))));
    }

    /** The attempt that a reconciler asks about first. */
    private Attempt subject() {
        return delivery.attempts().stream()
                .filter(Attempt::isInDoubt)
                .findFirst()
                .or(() ->
                        delivery.attempts().stream().filter(Attempt::isAccepted).findFirst())
                .orElseThrow();
    }

    private Optional<Fact> ask() {
        Attempt attempt = subject();
        Optional<Call> taken = provider.taken(attempt.key());
        if (attempt.isAccepted()) {
            return terms.canBeTracked() ? taken.map(Call::ended) : Optional.empty();
        }
        if (terms.quietPeriod().isEmpty()) {
            return Optional.empty();
        }
        return taken.map(Call::taken)
                .or(() -> now.isBefore(attempt.quietUntil()) ? Optional.empty() : Optional.of(new Fact.Absent()));
    }

    /** A worker settles; once another has been given the delivery, its word is filed as evidence. */
    private void speak(Word word) {
        underWay.remove(word);
        if (word.claimed().token() == delivery.token()) {
            assertThat(word.claimed()).as("what the current token holds").isEqualTo(delivery);
            write(
                    word.fact()
                            .map(fact -> delivery.learn(word.attempt(), fact, now))
                            .orElseGet(() -> delivery.elapse(now)),
                    Hand.SETTLES);
        } else if (word.fact().isPresent()) {
            sights.saw(Sights.Sight.WORD_OF_A_FENCED_WORKER);
            file(word.claimed().evidenceOf(word.attempt(), word.fact().get()));
        }
    }

    private void receive() {
        if (lies && dice.chance(30) && !delivery.attempts().isEmpty()) {
            Attempt attempt = dice.oneOf(delivery.attempts());
            Fact fact = dice.oneOf(List.of(
                    Facts.accepted(),
                    Facts.refused(),
                    Facts.refusedForNow(dice.seconds(1, 1200)),
                    Facts.notSent(),
                    Facts.noAnswer(),
                    Facts.absent(),
                    Facts.answered()));
            file(Evidence.byKey(attempt.gateway(), attempt.key(), fact, "lie-" + history.size()));
            return;
        }
        if (terms.toString().contains("receipts") && !provider.calls().isEmpty() && dice.chance(40)) {
            Call call = dice.oneOf(provider.calls());
            Fact fact = dice.chance(50) ? call.taken() : call.ended();
            receipts.add(Evidence.byKey(
                    Journey.GATEWAY,
                    call.key(),
                    fact,
                    call.reference() + fact.getClass().getSimpleName()));
        }
        if (!receipts.isEmpty()) {
            Evidence receipt = dice.oneOf(receipts);
            sights.sawReceipt(delivery);
            file(receipt);
        }
    }

    private void interfere() {
        if (dice.chance(60) && delivery.stopped().isEmpty() && !delivery.state().isFinal()) {
            write(new Wishes(delivery, now).stop(Reasons.CANCELLED_BY_HOST), Hand.FILES);
        } else if (dice.chance(30)) {
            wish();
        } else if (delivery.newest().isPresent()) {
            Attempt newest = delivery.newest().orElseThrow();
            file(Evidence.byKey(newest.gateway(), newest.key(), new Fact.Acknowledged(), "key-press"));
        }
    }

    /** The host wants something; often it is too late for that, and nothing changes. */
    private void wish() {
        Wishes wishes = new Wishes(delivery, now);
        Reminder edited = Journey.reminder(delivery.route(), dice.seconds(300, 7200));
        Settlement wish = switch (dice.from(1, 7)) {
            case 1, 2 -> wishes.pause();
            case 3, 4 -> wishes.resume();
            case 5, 6 -> wishes.edit(edited, edited.slot(), Reasons.EDITED_BY_HOST);
            default -> wishes.done();
        };
        if (wish.line().isPresent()) {
            write(wish, Hand.FILES);
        }
    }

    private void file(Evidence evidence) {
        if (!filed.contains(evidence.dedupKey())) {
            write(delivery.file(evidence, now).orElseThrow(), Hand.FILES);
        }
    }

    /** Writes as a ledger does: a settlement gives the lease up, and what is filed fences whoever has it. */
    private void write(Settlement settlement, Hand hand) {
        Delivery before = delivery;
        assertThat(settlement.before()).isEqualTo(before);
        settlement.line().ifPresent(this::append);
        delivery = settlement.after();
        boolean fences = hand == Hand.FILES && settlement.moves();
        if (fences) {
            delivery = delivery.withToken(before.token() + 1);
        }
        if (hand == Hand.SETTLES || (fences && delivery.state() != DeliveryState.SENDING)) {
            leaseUntil = Instant.MIN;
        }
        Outlook outlook = new Outlook(delivery, now);
        assertThat(outlook.end().isFinal()).isEqualTo(!delivery.isPaused());
        sights.sawTransition(before, settlement);
        Laws.holdBetween(before, delivery, history, now);
        if (!lies) {
            Laws.holdAgainst(provider.calls(), delivery);
        }
    }

    private enum Hand {
        BEGINS,
        SETTLES,
        FILES
    }

    private void append(HistoryLine line) {
        history.add(line);
        assertThat(line.dedupKey().isEmpty() || filed.add(line.dedupKey()))
                .as("the first line under " + line.dedupKey())
                .isTrue();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
