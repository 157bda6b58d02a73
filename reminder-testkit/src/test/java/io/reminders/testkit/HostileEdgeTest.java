package io.reminders.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.reminders.Cursor;
import io.reminders.calendar.EventId;
import io.reminders.calendar.Gate;
import io.reminders.calendar.IanaZone;
import io.reminders.calendar.Recurrence;
import io.reminders.calendar.ScheduleText;
import io.reminders.calendar.WallClock;
import io.reminders.calendar.WeeklyHours;
import io.reminders.contact.PhoneNumber;
import io.reminders.contact.Region;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Owner;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.Subject;
import io.reminders.reminder.TenantId;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Whatever stands at the edge takes a hostile text or refuses it, by one kind of exception, and never quotes it. */
@Timeout(60)
class HostileEdgeTest {
    private static final String TEN_MEGABYTES = "x9 ".repeat(3_500_000);

    @TestFactory
    Stream<DynamicTest> every_hostile_text_is_taken_or_refused() {
        List<String> texts = HostileTexts.all();
        assertThat(texts).hasSizeGreaterThan(5_000);
        return doors().entrySet().stream()
                .map(door -> DynamicTest.dynamicTest(door.getKey(), () -> {
                    for (String text : texts) {
                        assertTakenOrRefused(door.getValue(), text);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> ten_megabytes_are_refused_without_being_quoted() {
        return doors().entrySet().stream()
                .map(door -> DynamicTest.dynamicTest(door.getKey(), () -> {
                    Throwable refused = catchThrowable(() -> door.getValue().accept(TEN_MEGABYTES));

                    assertThat(refused).isInstanceOf(RefusedValueException.class);
                    assertThat(refused.getMessage()).hasSizeLessThan(300);
                }));
    }

    @Test
    void the_corpus_has_every_control_character_and_every_kind_of_surrogate() {
        List<String> seeds = HostileTexts.seeds();

        for (int control = 0; control < 0xa0; control = control == 0x1f ? 0x7f : control + 1) {
            assertThat(seeds).contains(Character.toString(control));
        }
        assertThat(seeds).contains("\ud800", "\udfff", "\u202e", "\ufffe").doesNotHaveDuplicates();
    }

    private static void assertTakenOrRefused(Consumer<String> door, String text) {
        Throwable refused = catchThrowable(() -> door.accept(text));

        if (refused != null) {
            assertThat(refused).isInstanceOf(RefusedValueException.class);
            assertThat(refused.getMessage()).doesNotContain("\n", "\u001b", "\0", "drop table");
        }
    }

    private static Map<String, Consumer<String>> doors() {
        LocalDateTime start = LocalDateTime.parse("2026-01-31T10:00");
        WallClock clock = WallClock.in(ZoneOffset.UTC);
        Map<String, Consumer<String>> doors = new LinkedHashMap<>();
        doors.put("title", Title::of);
        doors.put("message", Message::of);
        doors.put("key", NaturalKey::new);
        doors.put("subject", Subject::new);
        doors.put("owner", Owner::new);
        doors.put("tenant", TenantId::new);
        doors.put("event", EventId::new);
        doors.put("search", text -> ReminderFilter.everything().containing(text));
        doors.put("cursor", Cursor::new);
        doors.put("phone number", text -> PhoneNumber.parse(text, Region.of("RO")));
        doors.put("stored phone number", PhoneNumber::ofE164);
        doors.put("region", Region::of);
        doors.put("zone", IanaZone::parse);
        doors.put("time", text -> ScheduleText.parse(text, ZoneOffset.UTC));
        doors.put("cron", text -> Recurrence.cron(text, start, clock));
        doors.put("rule", text -> Recurrence.rule(text, start, clock));
        doors.put("recurrence", Recurrence::parse);
        doors.put("hours", WeeklyHours::parse);
        doors.put("gate", Gate::parse);
        return doors;
    }
}
