package io.reminders.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * How long a host's test takes to let a year of reminders pass. It prints each repetition, the median, what was counted
 * and what it ran on. The years of a tenth as many people in between show whether time grows with their number.
 */
public final class YearOfReminders {
    private static final long SEED = 4711;
    private static final int TENTH = 10;

    private final PrintStream out;

    private YearOfReminders(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs it.
     *
     * @param arguments how many people, 10,000 if none is given, and how many repetitions, 5 if none is given; or
     *     {@code recurrences} alone, which measures how rules are expanded instead
     */
    public static void main(String... arguments) {
        if (arguments.length == 1 && arguments[0].equals("recurrences")) {
            new Recurrences(System.out, 51).run();
            return;
        }
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int repetitions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        new YearOfReminders(System.out).run(people, repetitions);
    }

    private void run(int people, int repetitions) {
        surroundings();
        List<Duration> few = new ArrayList<>();
        List<Duration> many = new ArrayList<>();
        for (int repetition = 1; repetition <= repetitions; repetition++) {
            few.add(measured(repetition, people / TENTH));
            many.add(measured(repetition, people));
        }
        median(people / TENTH, few);
        median(people, many);
    }

    private void surroundings() {
        RuntimeMXBean jvm = ManagementFactory.getRuntimeMXBean();
        say("JVM         %s %s, arguments %s", jvm.getVmName(), jvm.getVmVersion(), jvm.getInputArguments());
        say(
                "machine     %d processors, %s %s, heap at most %d MiB",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                mebibytes(Runtime.getRuntime().maxMemory()));
        say("settings    seed %d, one worker of the kit, in memory, one thread", SEED);
        say("");
    }

    private Duration measured(int repetition, int people) {
        long cpu = processorTime();
        long began = System.nanoTime();
        Year year = new Year(people, SEED);
        long scheduled = System.nanoTime();
        Year.Tally tally = year.pass();
        long passed = System.nanoTime();

        Duration whole = Duration.ofNanos(passed - began);
        Duration worked = Duration.ofNanos(processorTime() - cpu);
        say(
                "repetition %d  %,7d people  %6.2f s, of which scheduling %5.2f s; processor %6.2f s; heap then %d MiB",
                repetition,
                people,
                seconds(whole),
                seconds(Duration.ofNanos(scheduled - began)),
                seconds(worked),
                heapWith(year));
        if (repetition == 1) {
            say(
                    "              %,7d rounds, %,d calls, %,d lookups, %,d questions, ends %s",
                    tally.rounds(), tally.requests(), tally.lookups(), tally.questions(), new TreeMap<>(tally.ends()));
        }
        return whole;
    }

    /** What this thread has had of a processor: on a machine that others use too, it says more than the wall clock. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What is left after a collection while the year is still at hand. */
    private static long heapWith(Year year) {
        try {
            ManagementFactory.getMemoryMXBean().gc();
            return mebibytes(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        } finally {
            Reference.reachabilityFence(year);
        }
    }

    private void median(int people, List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        say("median        %,7d people  %6.2f s", people, seconds(sorted.get(sorted.size() / 2)));
    }

    private static double seconds(Duration duration) {
        return (double) duration.toMillis() / 1_000;
    }

    private static long mebibytes(long bytes) {
        return bytes >> 20;
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
