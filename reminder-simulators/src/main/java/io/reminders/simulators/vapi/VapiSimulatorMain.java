package io.reminders.simulators.vapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The simulator as a process of its own, which outlives those that it serves. It prints its base URL as the first line
 * of its output, plays in real time, and offers its ledger at {@code GET /ledger}.
 *
 * <p>Options are arguments of the form {@code --name=value}, or else system properties of the form
 * {@code vapi.simulator.name}:
 *
 * <ul>
 *   <li>{@code port}: on 127.0.0.1; 0, the default, takes a free one
 *   <li>{@code api-key}: {@code vapi-test-key} by default
 *   <li>{@code slots}: calls at a time; 10 by default
 *   <li>{@code behaviour}: of every call; {@code answered:PT20S} by default, or {@code unanswered}, {@code busy},
 *       {@code voicemail}, {@code never-dialled}, {@code not-started:REASON}; a time of ringing may follow, as in
 *       {@code answered:PT1S@PT0.2S}
 *   <li>{@code list-lag}: how long a new call is missing from the list; none by default
 *   <li>{@code answer-delay}: how long after acceptance a 201 comes; none by default
 *   <li>{@code until}: {@code killed}, the default, or {@code input-ends}, which ties it to the process that started it
 * </ul>
 */
public final class VapiSimulatorMain {

    private VapiSimulatorMain() {}

    /**
     * Runs until it is killed or, if so asked, until its standard input ends.
     *
     * @throws IllegalArgumentException if an option is unknown or its value none
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        run(MainOptions.of(List.of(arguments), System.getProperties()), System.in, System.out);
    }

    static void run(MainOptions options, InputStream in, PrintStream out) throws IOException, InterruptedException {
        var endsWithInput = options.endsWithInput();
        try (var simulator = options.simulator().start()) {
            simulator.script().listLag(options.listLag());
            if (!options.answerDelay().isZero()) {
                simulator.script().failCalls(Integer.MAX_VALUE, VapiFault.answeringLate(options.answerDelay()));
            }
            out.println(simulator.baseUrl());
            out.flush();
            if (endsWithInput) {
                in.transferTo(OutputStream.nullOutputStream());
            } else {
                new CountDownLatch(1).await();
            }
        }
    }
}
