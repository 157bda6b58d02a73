package io.reminders.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import io.reminders.architecture.offenders.MakesThreads;
import io.reminders.architecture.offenders.ReadsClocks;
import io.reminders.architecture.offenders.ReadsClocksByReference;
import io.reminders.architecture.offenders.ReadsDefaults;
import io.reminders.architecture.offenders.RollsDice;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time, chance, threads and the machine's defaults come in through a door, or not at all. */
class NothingFromTheAirTest {
    private static final Law CLOCKS = never(
                    "time that is passed in can be moved by a test and replayed from a seed",
                    "java.lang.System.currentTimeMillis(",
                    "java.lang.System.nanoTime(",
                    "java.time.Clock.system",
                    "java.time.Clock.tick",
                    "java.time.Instant.now(",
                    "java.time.InstantSource.system(",
                    "java.time.InstantSource.tick(",
                    "java.time.LocalDate.now(",
                    "java.time.LocalDateTime.now(",
                    "java.time.LocalTime.now(",
                    "java.time.OffsetDateTime.now(",
                    "java.time.Year.now(",
                    "java.time.ZonedDateTime.now(",
                    "java.util.Calendar.getInstance(",
                    "java.util.Date.<init>()")
            .except("io.reminders.Reminders.over", "names the desk's default clock, once")
            .except("io.reminders.worker.ReminderWorker$Builder", "names the worker's default clocks, once")
            .except("io.reminders.jdbi.Database", "H2 runs in this process: its clock is this JVM's")
            .except("io.reminders.vapi.VapiCallGatewayBuilder", "names the gateway's default clocks, once")
            .except("io.reminders.http.ReminderServerBuilder", "names the server's default clock, once")
            .except("io.reminders.http.TokenClaims.of", "names the default clock of tokens, once")
            .except("io.reminders.simulators.vapi.VapiSimulatorBuilder", "names the simulator's default clock, once");
    private static final Law CHANCE = never(
                    "one seed must give one run, ids and back-off included",
                    "java.lang.Math.random(",
                    "java.lang.System.identityHashCode(",
                    "java.security.SecureRandom.",
                    "java.util.Random.",
                    "java.util.SplittableRandom.",
                    "java.util.UUID.randomUUID(",
                    "java.util.concurrent.ThreadLocalRandom.",
                    "java.util.random.RandomGenerator.getDefault(",
                    "java.util.random.RandomGenerator.of(")
            .except("io.reminders.spi.Ids.secure", "names the default source of randomness, once");
    private static final Law THREADS = never(
                    "the core is a step machine: a simulator must be able to drive all of it with events",
                    "java.lang.Object.wait(",
                    "java.lang.Object.notify",
                    "java.lang.Thread.",
                    "java.lang.ThreadLocal.",
                    "java.util.Collection.parallelStream(",
                    "java.util.Timer.",
                    "java.util.concurrent.CompletableFuture.",
                    "java.util.concurrent.Executor.",
                    "java.util.concurrent.ExecutorService.",
                    "java.util.concurrent.Executors.",
                    "java.util.concurrent.ForkJoinPool.",
                    "java.util.concurrent.LinkedBlockingQueue.",
                    "java.util.concurrent.TimeUnit.sleep(",
                    "java.util.concurrent.locks.LockSupport.",
                    "java.util.stream.BaseStream.parallel(")
            .except("io.reminders.worker.Driver", "executes the engine's commands with threads")
            .except("io.reminders.worker.Threads", "makes the threads of a started worker")
            .except("io.reminders.worker.ReminderWorker", "starts those threads and waits for their end");
    private static final Law DEFAULTS = never(
            "the same input must mean the same on every machine",
            "java.lang.String.<init>([B)",
            "java.lang.String.format(java.lang.String,",
            "java.lang.String.formatted(",
            "java.lang.String.getBytes()",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.nio.charset.Charset.defaultCharset(",
            "java.time.ZoneId.systemDefault(",
            "java.time.format.DateTimeFormatter.ofLocalized",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.time.format.DateTimeFormatterBuilder.toFormatter()",
            "java.util.Locale.getDefault(",
            "java.util.TimeZone.getDefault(");

    private final JavaClasses core = House.classes("reminder-core");

    @Test
    void clocks_are_passed_in() {
        CLOCKS.holdsFor(House.classes(House.published()));
    }

    @Test
    void a_clock_that_is_read_is_reported() {
        CLOCKS.bites(ReadsClocks.class, ReadsClocksByReference.class);
    }

    @Test
    void the_core_makes_no_chance_of_its_own() {
        CHANCE.holdsFor(core);
    }

    @Test
    void dice_are_reported() {
        CHANCE.bites(RollsDice.class);
    }

    @Test
    void the_core_has_no_threads_but_the_workers() {
        THREADS.holdsFor(core);
    }

    @Test
    void a_thread_is_reported() {
        THREADS.bites(MakesThreads.class);
    }

    @Test
    void nothing_depends_on_the_machines_defaults() {
        DEFAULTS.holdsFor(House.classes(House.published()));
    }

    @Test
    void a_default_of_the_machine_is_reported() {
        DEFAULTS.bites(ReadsDefaults.class);
    }

    /** No access to anything whose full name, with the types of its parameters, begins like one of those. */
    private static Law never(String because, String... beginnings) {
        List<String> forbidden = List.of(beginnings);
        return Law.of(noClasses()
                .should(ArchConditions.accessTargetWhere(describe(
                        "the target is one of " + forbidden,
                        access -> forbidden.stream().anyMatch(access.getTarget().getFullName()::startsWith))))
                .because(because));
    }
}
