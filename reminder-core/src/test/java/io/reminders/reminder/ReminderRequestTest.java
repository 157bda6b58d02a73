package io.reminders.reminder;

import static io.reminders.contact.Recipient.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.reminders.calendar.Lateness;
import io.reminders.calendar.Schedule;
import io.reminders.contact.PhoneNumber;
import io.reminders.contact.Region;
import io.reminders.refusal.Refusal;
import io.reminders.refusal.RefusedValueException;
import io.reminders.route.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReminderRequestTest {
    private static final Instant NINE = Instant.parse("2026-03-07T07:00:00Z");
    private static final Region ROMANIA = Region.of("RO");

    private static final Instant NOW = NINE.minusSeconds(60);
    private static final ReminderId ID = new ReminderId(new UUID(0x7000, 0x8000_0000_0000_0000L));

    private static Definition read(ReminderRequest request, Region region) {
        return request.reminder(ID, TenantId.NONE, region, NOW).definition();
    }

    private static ReminderRequest dentist() {
        return Reminder.titled(" Dentist ")
                .to(phone("0721 234 567"))
                .at(NINE)
                .saying("Dentist at nine.")
                .byCall();
    }

    @Test
    void one_sentence_says_everything_that_is_needed() {
        Definition definition = read(dentist(), ROMANIA);

        assertThat(definition.title().text()).isEqualTo("Dentist");
        assertThat(definition.phoneNumber()).isEqualTo(PhoneNumber.ofE164("+40721234567"));
        assertThat(definition.schedule()).isEqualTo(Schedule.at(NINE));
        assertThat(definition.message().text()).isEqualTo("Dentist at nine.");
        assertThat(definition.route()).isEqualTo(Route.call());
        assertThat(definition.lateness()).isEqualTo(Lateness.within(Duration.ofHours(1)));
        assertThat(dentist().key()).isEmpty();
    }

    @Test
    void more_can_be_said_behind_it() {
        ReminderRequest request = dentist().withKey("appt/981").withLateness(Lateness.within(Duration.ofMinutes(5)));

        assertThat(request.key()).contains(new NaturalKey("appt/981"));
        assertThat(read(request, ROMANIA).lateness().tolerance()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_wall_clock_time_keeps_its_zone() {
        LocalDateTime nine = LocalDateTime.of(2026, 3, 7, 9, 0);
        ZoneId bucharest = ZoneId.of("Europe/Bucharest");

        Definition definition = read(
                Reminder.titled("Dentist")
                        .to(phone(PhoneNumber.ofE164("+40721234567")))
                        .at(nine, bucharest)
                        .saying("Dentist at nine.")
                        .byCall(),
                Region.INTERNATIONAL);

        assertThat(definition.schedule()).isEqualTo(Schedule.at(nine, bucharest));
    }

    @Test
    void several_mistakes_are_refused_together_in_the_order_of_the_sentence() {
        ReminderRequest wrong = Reminder.titled(" ")
                .to(phone("112"))
                .at(NINE)
                .saying("\n")
                .byCall()
                .withKey(" k ");

        RefusedValueException refused = catchThrowableOfType(RefusedValueException.class, () -> read(wrong, ROMANIA));

        assertThat(refused.refusals())
                .extracting(Refusal::field)
                .containsExactly("title", "phone_number", "message", "key");
        assertThat(refused)
                .hasMessage("title: expected 1 to 128 characters but was 0 characters; "
                        + "phone_number: expected a valid phone number, international with + or as dialled in RO"
                        + " but was a number that no subscriber can have (3 digits); "
                        + "message: expected words to say but was blanks only; "
                        + "key: expected no blanks at its ends but was 3 characters");
    }

    @Test
    void a_key_that_cannot_be_one_is_refused_alone_too() {
        ReminderRequest wrong = dentist().withKey("");

        assertThatThrownBy(wrong::key).hasMessage("key: expected 1 to 200 characters but was 0 characters");
    }

    @Test
    void a_time_that_does_not_lie_ahead_is_refused_with_everything_else() {
        Instant late = NINE;
        ReminderRequest wrong = dentist().about(" ").ownedBy("");

        RefusedValueException refused = catchThrowableOfType(
                RefusedValueException.class, () -> wrong.reminder(ID, TenantId.NONE, ROMANIA, late));

        assertThat(refused)
                .hasMessage("scheduled_time: expected a time after now, 2026-03-07T07:00Z but was 2026-03-07T07:00Z; "
                        + "subject: expected no blanks at its ends but was 1 character; "
                        + "owner: expected 1 to 128 characters but was 0 characters");
    }

    @Test
    void a_time_that_nobody_means_is_refused() {
        ReminderRequest far = Reminder.titled("Dentist")
                .to(phone("0721 234 567"))
                .at(LocalDateTime.of(20260, 3, 7, 9, 0), ZoneId.of("Europe/Bucharest"))
                .saying("Dentist at nine.")
                .byCall();

        assertThatThrownBy(() -> read(far, ROMANIA))
                .hasMessage("scheduled_time: expected a time within 100 years"
                        + " but was +20260-03-07T09:00+02:00[Europe/Bucharest]");
    }

    @Test
    void a_time_of_just_a_hundred_years_is_taken() {
        Instant furthest = Instant.parse("2126-03-07T06:59:00Z");

        assertThat(read(dentistAt(furthest), ROMANIA).schedule()).isEqualTo(Schedule.at(furthest));
        assertThatThrownBy(() -> read(dentistAt(furthest.plusSeconds(1)), ROMANIA))
                .isInstanceOf(RefusedValueException.class);
    }

    private static ReminderRequest dentistAt(Instant instant) {
        return Reminder.titled("Dentist")
                .to(phone("0721 234 567"))
                .at(instant)
                .saying("Dentist at nine.")
                .byCall();
    }

    @Test
    void it_shows_neither_number_nor_text() {
        ReminderRequest request = dentist().withKey("secret");

        assertThat(request.toString() + read(request, ROMANIA))
                .doesNotContain("721234567", "721 234 567", "Dentist", "nine", "secret")
                .contains("AtInstant[instant=2026-03-07T07:00:00Z]");
    }
}
