import org.jspecify.annotations.NullMarked;

/** Doubles of the clock, of storage and of gateways, and the contracts that adapters are held to. */
@NullMarked
module io.reminders.testkit {
    requires transitive io.reminders;
    requires static org.assertj.core;
    requires static org.jspecify;
    requires static org.junit.jupiter.api;

    exports io.reminders.testkit;
    exports io.reminders.testkit.simulation;

    // JUnit finds the cases of the contracts, which are package-private, by reflection.
    opens io.reminders.testkit to
            org.junit.platform.commons;
}
