package io.reminders.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Occurrence;
import io.reminders.contact.Recipient;
import io.reminders.contact.Region;
import io.reminders.examples.Shell.Said;
import io.reminders.examples.settings.Settings;
import io.reminders.examples.wiring.Storage;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.TenantId;
import io.reminders.spi.Ids;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found anew after a zone has changed its rules. */
class ResolveCommandTest {
    private static final Instant NOW = Instant.parse("2026-11-24T07:00:00Z");

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.in(directory).at(InstantSource.fixed(NOW));
    }

    @Test
    void where_no_rule_has_changed_nothing_does() {
        Call.schedule(shell, "--at", "2026-11-25 09:00");

        assertThat(shell.run("resolve")).isEqualTo(new Said(0, "nothing has changed\n", ""));
    }

    @Test
    void each_difference_is_told_once() {
        ReminderId id = underOtherRules();

        assertThat(shell.run("resolve"))
                .isEqualTo(new Said(
                        0,
                        id + "  2026-11-25 10:00 Europe/Bucharest -> 2026-11-25 09:00 Europe/Bucharest  Dentist\n",
                        ""));
        assertThat(shell.run("resolve")).isEqualTo(new Said(0, "nothing has changed\n", ""));
        assertThat(shell.run("coming").out()).contains("2026-11-25 09:00 Europe/Bucharest");
    }

    /** Stores a reminder as a node would have by whose rules it was an hour later. */
    private ReminderId underOtherRules() {
        Reminder today = Reminder.titled("Dentist")
                .to(Recipient.phone("+40721234567"))
                .at(LocalDateTime.parse("2026-11-25T09:00"), ZoneId.of("Europe/Bucharest"))
                .saying("Dentist.")
                .byCall()
                .reminder(Ids.from(new Random(7)).reminder(NOW), TenantId.NONE, Region.INTERNATIONAL, NOW);
        Occurrence other =
                new Occurrence(1, today.occurrence().due().plusSeconds(3_600), Occurrence.Resolution.EXACT, "2019a");
        Settings settings = Settings.read(Map.of("DATABASE_URL", Shell.databaseIn(directory)), directory);
        try (Storage storage = Storage.open(settings.database(), 2)) {
            storage.repository()
                    .add(new Reminder(
                            today.id(),
                            today.tenant(),
                            today.labels(),
                            today.definition(),
                            other,
                            NOW,
                            NOW,
                            1,
                            today.status()));
        }
        return today.id();
    }
}
