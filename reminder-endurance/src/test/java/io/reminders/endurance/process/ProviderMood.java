package io.reminders.endurance.process;

import io.reminders.simulators.Reply;
import io.reminders.simulators.vapi.VapiError;
import io.reminders.simulators.vapi.VapiFault;
import io.reminders.simulators.vapi.VapiScript;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * What the provider does to the next requests: most are answered half a second after the call exists, so that a worker
 * that dies has some under way; some exist late, and of some nobody can tell. None is refused for a limit, which would
 * stop a worker for a while each time. One thread at a time.
 */
final class ProviderMood {
    private static final Duration SLOW = Duration.ofMillis(500);

    private final VapiScript script;
    private final RandomGenerator random;

    ProviderMood(VapiScript script, RandomGenerator random) {
        this.script = script;
        this.random = random;
    }

    /** Decides about so many requests more. */
    void decide(int requests) {
        for (int request = 0; request < requests; request++) {
            script.failCalls(1, next());
        }
    }

    private VapiFault next() {
        int dice = random.nextInt(100);
        if (dice < 80) {
            return VapiFault.answeringLate(SLOW);
        }
        if (dice < 90) {
            return VapiFault.acceptingLate(SLOW);
        }
        if (dice < 94) {
            return VapiFault.afterAccepting(VapiError.of(503));
        }
        if (dice < 96) {
            return VapiFault.afterAccepting(Reply.reset());
        }
        return VapiFault.beforeAccepting(Reply.reset());
    }
}
