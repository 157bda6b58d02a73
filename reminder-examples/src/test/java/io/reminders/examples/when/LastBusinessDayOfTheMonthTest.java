package io.reminders.examples.when;

import static io.reminders.contact.Recipient.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.calendar.BusinessDays;
import io.reminders.calendar.Recurrence;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.WallClock;
import io.reminders.reminder.Reminder;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How is somebody reminded on the last business day of each month? */
class LastBusinessDayOfTheMonthTest {

    @Test
    void weekends_and_holidays_are_passed_by() {
        var clock = ManualClock.at("2026-04-01T12:00:00Z");
        var reminders = ReminderTestKit.with(clock).reminders();
        var zone = ZoneId.of("Europe/Bucharest");
        var start = LocalDateTime.parse("2026-04-01T16:00");
        var holidays = List.of(LocalDate.parse("2026-04-30"));

        var lastDay = Recurrence.rule("FREQ=MONTHLY;BYMONTHDAY=-1", start, WallClock.in(zone))
                .onBusinessDays(BusinessDays.previous().withHolidays(holidays));
        var payroll = reminders.schedule(Reminder.titled("Payroll")
                .to(phone("+40721234567"))
                .on(Schedule.every(lastDay))
                .saying("Payroll closes today.")
                .byCall());

        assertThat(reminders.plan(payroll.id(), 3))
                .extracting(plan -> plan.delivery().due().atZone(zone).toLocalDate())
                .containsExactly(
                        LocalDate.parse("2026-04-29"), // the 30th is a holiday
                        LocalDate.parse("2026-05-29"), // the 31st is a Sunday
                        LocalDate.parse("2026-06-30"));
    }
}
