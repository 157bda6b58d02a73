package io.reminders;

import static io.reminders.contact.Recipient.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.Occurrence;
import io.reminders.contact.Region;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderRequest;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.TenantId;
import io.reminders.spi.Ids;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What becomes of reminders when the rules of a time zone are changed after they were scheduled. */
class ZoneChangeTest {
    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    private static final LocalDateTime NINE = LocalDateTime.parse("2026-07-07T09:00");
    private static final Instant TODAYS_NINE = NINE.atZone(BUCHAREST).toInstant();
    private static final Instant NOON = Instant.parse("2026-03-07T12:00:00Z");

    private final ManualClock clock = ManualClock.at(NOON);
    private final ReminderTestKit kit = ReminderTestKit.with(clock);
    private final Ids ids = Ids.from(new Random(7));

    private static ReminderRequest atNine() {
        return Reminder.titled("Dentist")
                .to(phone("+40721234567"))
                .at(NINE, BUCHAREST)
                .saying("Dentist!")
                .byCall();
    }

    /** Stores it as a node would have whose rules said otherwise about summer time. */
    private Reminder underOtherRules(ReminderRequest request, Duration shift) {
        Reminder today = request.reminder(ids.reminder(NOON), TenantId.NONE, Region.INTERNATIONAL, NOON);
        Occurrence other =
                new Occurrence(1, today.occurrence().due().plus(shift), Occurrence.Resolution.EXACT, "2019a");
        Reminder then = new Reminder(
                today.id(), today.tenant(), today.labels(), today.definition(), other, NOON, NOON, 1, today.status());
        kit.repository().add(then);
        return then;
    }

    @Test
    void a_wall_clock_time_is_found_anew_and_the_difference_is_told() {
        Reminder reminder = underOtherRules(atNine(), Duration.ofHours(1));

        assertThat(kit.reminders().resolveAnew())
                .extracting(shifted -> shifted.reminder().id(), Shifted::before, Shifted::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        reminder.id(), TODAYS_NINE.plus(Duration.ofHours(1)), TODAYS_NINE));
        assertThat(kit.reminders().plan(reminder.id()).attempts().get(0).notBefore())
                .isEqualTo(TODAYS_NINE);
        assertThat(kit.reminders().explain(reminder.id()).toString()).contains("(zone-rules-changed)");
        assertThat(kit.reminders()
                        .find(reminder.id())
                        .orElseThrow()
                        .occurrence()
                        .zoneRules())
                .isNotEqualTo("2019a");
    }

    @Test
    void what_is_as_it_was_is_left_alone() {
        Reminder reminder = kit.reminders().schedule(atNine()).reminder();
        underOtherRules(
                Reminder.titled("Absolute")
                        .to(phone("+40721234567"))
                        .at(TODAYS_NINE)
                        .saying("Now!")
                        .byCall(),
                Duration.ofHours(1));

        assertThat(kit.reminders().resolveAnew()).isEmpty();
        assertThat(kit.reminders().find(reminder.id()).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void what_is_paused_is_found_anew_and_stays_paused() {
        Reminder reminder = underOtherRules(atNine(), Duration.ofHours(1));
        kit.reminders().pause(reminder.id());

        assertThat(kit.reminders().resolveAnew()).hasSize(1);

        assertThat(kit.reminders().find(reminder.id()).orElseThrow().status()).isEqualTo(ReminderStatus.PAUSED);
        kit.reminders().resume(reminder.id());
        assertThat(kit.reminders().plan(reminder.id()).attempts().get(0).notBefore())
                .isEqualTo(TODAYS_NINE);
    }

    @Test
    void it_can_be_done_twice() {
        underOtherRules(atNine(), Duration.ofHours(-1));

        assertThat(kit.reminders().resolveAnew()).hasSize(1);
        assertThat(kit.reminders().resolveAnew()).isEmpty();
    }
}
