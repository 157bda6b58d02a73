package io.reminders.delivery;

import io.reminders.route.RepeatPolicy;
import io.reminders.route.RetryPolicy;
import io.reminders.route.Route;
import io.reminders.route.Sufficiency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Everything that a random journey leaves to chance. One seed gives one journey. One thread at a time. */
final class Dice {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Random random;
    private int keys;

    Dice(long seed) {
        random = new Random(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int from(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    Duration seconds(int least, int most) {
        return Duration.ofSeconds(from(least, most));
    }

    AttemptKey key() {
        StringBuilder text = new StringBuilder(String.format("01JNQ%013d", ++keys));
        for (int index = 0; index < 8; index++) {
            text.append(CROCKFORD.charAt(random.nextInt(CROCKFORD.length())));
        }
        return new AttemptKey(text.toString());
    }

    Terms terms() {
        List<Capability> some = new ArrayList<>();
        if (chance(25)) {
            some.add(new Capability.IdempotencyKey(oneOf(List.of(
                    Duration.ofSeconds(30), Duration.ofMinutes(3), Duration.ofMinutes(20), Duration.ofHours(24)))));
        }
        if (chance(50)) {
            some.add(new Capability.Lookup(seconds(60, 1200)));
        }
        if (chance(60)) {
            some.add(new Capability.Receipts());
        }
        if (chance(50)) {
            some.add(new Capability.Tracking());
        }
        return new Terms(some);
    }

    Route route() {
        Route route = step();
        for (int more = from(0, 2); more > 0; more--) {
            Duration wait = chance(50) ? Duration.ZERO : seconds(1, 1200);
            route = switch (from(1, 4)) {
                case 1 -> route.ifUnanswered(wait, step());
                case 2 -> route.ifFailed(wait, step());
                case 3 -> route.ifUnconfirmed(step());
                default -> route.then(wait, step());
            };
        }
        return route;
    }

    private Route step() {
        return Route.call()
                .sufficing(oneOf(List.of(Sufficiency.values())))
                .repeating(oneOf(List.of(
                        RepeatPolicy.RECONCILE,
                        RepeatPolicy.RECONCILE,
                        RepeatPolicy.AT_LEAST_ONCE,
                        RepeatPolicy.AT_LEAST_ONCE,
                        RepeatPolicy.AT_MOST_ONCE)))
                .retrying(new RetryPolicy(from(1, 4), seconds(1, 120), from(1, 3)))
                .awaitingOutcome(seconds(60, 1800));
    }
}
