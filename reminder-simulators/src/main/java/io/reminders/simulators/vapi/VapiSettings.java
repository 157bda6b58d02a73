package io.reminders.simulators.vapi;

import io.reminders.simulators.ManualTimeline;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How a simulator is set up, once the builder is done. Immutable, but for the script and the timeline.
 *
 * @param manual the test's timeline; if there is none, time passes by the clock
 */
record VapiSettings(
        Account account,
        VapiScript script,
        int port,
        int slots,
        InstantSource clock,
        Optional<ManualTimeline> manual,
        boolean publishesLedger) {}
