package io.reminders.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.calendar.Bypass;
import io.reminders.calendar.Event;
import io.reminders.calendar.Gate;
import io.reminders.calendar.Lateness;
import io.reminders.calendar.Occurrence;
import io.reminders.calendar.Offset;
import io.reminders.calendar.Recurrence;
import io.reminders.calendar.Schedule;
import io.reminders.calendar.Timetable;
import io.reminders.calendar.WallClock;
import io.reminders.calendar.WeeklyHours;
import io.reminders.calendar.Window;
import io.reminders.contact.PhoneNumber;
import io.reminders.message.Message;
import io.reminders.message.Title;
import io.reminders.reminder.Definition;
import io.reminders.reminder.Labels;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderStatus;
import io.reminders.reminder.TenantId;
import io.reminders.route.RepeatPolicy;
import io.reminders.route.RetryPolicy;
import io.reminders.route.Route;
import io.reminders.route.Sufficiency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoredDefinitionTest {
    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");

    /** Rows that hold this text are out there: it must be read for ever. */
    private static final String VERSION_1 = """
            {"version":1,"phoneNumber":"+40721234567",\
            "schedule":{"time":"2026-03-29T03:30","zone":"Europe/Bucharest"},\
            "occurrence":{"number":1,"due":"2026-03-29T01:30:00Z","resolution":"SHIFTED_FORWARD","zoneRules":"2025b"},\
            "route":[{"channel":"CALL","suffices":"REACHED","repeat":"AT_LEAST_ONCE","tries":2,"firstWait":"PT0.5S",\
            "factor":3,"outcomeWithin":"PT15M","onlyIf":[],"pause":"PT0S"},\
            {"channel":"CALL","suffices":"ANSWERED","repeat":"RECONCILE","tries":3,"firstWait":"PT1M",\
            "factor":2,"outcomeWithin":"PT15M","onlyIf":["UNANSWERED","FAILED"],"pause":"PT10M"}],\
            "lateness":"PT2H"}""";

    @Test
    void it_is_written_in_the_form_of_version_1() {
        assertThat(StoredDefinition.write(reminder())).isEqualTo(VERSION_1);
    }

    @Test
    void it_is_read_in_the_form_of_version_1() {
        StoredDefinition read = StoredDefinition.read(VERSION_1);

        assertThat(read.definition("Dentist", "At nine.")).isEqualTo(reminder().definition());
        assertThat(read.theOccurrence()).isEqualTo(reminder().occurrence());
    }

    @Test
    void a_field_that_a_later_version_added_is_passed_over() {
        String longer = VERSION_1.replace("\"lateness\"", "\"colour\":\"blue\",\"lateness\"");

        assertThat(StoredDefinition.read(longer)).isEqualTo(StoredDefinition.read(VERSION_1));
    }

    @Test
    void another_version_is_refused() {
        for (int version : List.of(0, 3)) {
            assertThatThrownBy(() -> StoredDefinition.read(VERSION_1.replace("version\":1", "version\":" + version)))
                    .isInstanceOf(UnreadableRowException.class)
                    .hasMessage("definition: expected version 1 or 2 but was version " + version);
        }
    }

    @Test
    void what_cannot_be_read_is_not_repeated() {
        assertThatThrownBy(() -> StoredDefinition.read("+40721234567"))
                .isInstanceOf(UnreadableRowException.class)
                .hasMessage("definition: expected JSON of version 1 or 2 but was something else")
                .hasNoCause();
    }

    @Test
    void what_is_missing_is_refused() {
        StoredDefinition withoutRoute = StoredDefinition.read(VERSION_1.replaceAll("\"route\":\\[.*],", ""));

        assertThatThrownBy(() -> withoutRoute.definition("Dentist", "At nine."))
                .isInstanceOf(UnreadableRowException.class)
                .hasMessage("definition: expected a valid one of version 1 but was something else")
                .hasNoCause();
    }

    @Test
    void it_shows_no_number() {
        assertThat(StoredDefinition.read(VERSION_1)).hasToString("StoredDefinition[version=1]");
    }

    static Stream<Arguments> whatVersion1HasNoWordsFor() {
        Schedule.AtInstant noon = new Schedule.AtInstant(Samples.NOON.plusSeconds(60));
        LocalDateTime eight = LocalDateTime.parse("2026-10-25T03:30");
        WallClock clock = WallClock.in(BUCHAREST);
        Event event = Event.called("appt-981").startsAt(eight, BUCHAREST).withVersion(7);
        Window daytime = Window.of(WeeklyHours.daily(LocalTime.of(8, 0), LocalTime.of(21, 0)), BUCHAREST);
        Timetable plain = Timetable.of(noon, Lateness.defaults());
        Window anywhere = new Window(daytime.hours(), Set.of(BUCHAREST, ZoneId.of("America/Denver")));
        return Stream.of(
                Arguments.of(
                        plain.of(Schedule.at(eight, clock.withOverlap(WallClock.Overlap.SECOND))),
                        "\"overlap\":\"SECOND\""),
                Arguments.of(plain.of(Schedule.atLocal(eight).forSomebodyIn(BUCHAREST)), "\"whose\":\"RECIPIENT\""),
                Arguments.of(
                        new Timetable(noon, Lateness.defaults(), Gate.OPEN, Optional.of(anywhere), Optional.empty()),
                        "\"lawful\":\"" + Gate.of(anywhere).text() + "\"}"),
                Arguments.of(plain.of(Schedule.cron("0 8 * * MON-FRI", BUCHAREST)), "\"schedule\":{\"recurrence\":\""),
                Arguments.of(
                        plain.of(Schedule.every(
                                Recurrence.rule("FREQ=WEEKLY;BYDAY=MO", eight, clock.withGap(WallClock.Gap.SKIP)))),
                        "\"schedule\":{\"recurrence\":\""),
                Arguments.of(plain.of(Schedule.at(eight, clock.withGap(WallClock.Gap.SKIP))), "\"gap\":\"SKIP\""),
                Arguments.of(
                        plain.of(Schedule.before(event, Duration.ofHours(48), Period.ofDays(1))),
                        "\"schedule\":{\"event\":{\"id\":\"appt-981\",\"start\":{\"time\":\"2026-10-25T03:30\","
                                + "\"zone\":\"Europe/Bucharest\"},\"version\":7},\"offsets\":[\"-PT48H\",\"-P1D\"]}"),
                Arguments.of(
                        plain.of(Schedule.around(
                                event, List.of(Offset.after(Period.ofWeeks(1)), Offset.after(Duration.ZERO)))),
                        "\"offsets\":[\"+P7D\",\"+PT0S\"]"),
                Arguments.of(
                        Timetable.of(noon, Lateness.collapse(Duration.ofHours(1))),
                        "\"lateness\":\"PT1H\",\"missed\":\"LAST\"}"),
                Arguments.of(
                        new Timetable(noon, Lateness.defaults(), Gate.of(daytime), Optional.empty(), Optional.empty()),
                        "\"hours\":\"" + Gate.of(daytime).text() + "\"}"),
                Arguments.of(
                        new Timetable(
                                noon,
                                Lateness.defaults(),
                                Gate.of(daytime),
                                Optional.empty(),
                                Optional.of(new Bypass("Dr. House", "It's due"))),
                        "\"bypass\":{\"by\":\"Dr. House\",\"why\":\"It's due\"}}"));
    }

    @ParameterizedTest
    @MethodSource("whatVersion1HasNoWordsFor")
    void what_version_1_has_no_words_for_is_version_2_and_read_again(Timetable timetable, String said) {
        Reminder reminder = Samples.reminder(timetable);

        String written = StoredDefinition.write(reminder);

        assertThat(written).startsWith("{\"version\":2,").contains(said);
        StoredDefinition read = StoredDefinition.read(written);
        assertThat(read.definition("Dentist", reminder.definition().message().text()))
                .isEqualTo(reminder.definition());
        assertThat(read.theOccurrence()).isEqualTo(reminder.occurrence());
    }

    @Test
    void the_usual_in_other_words_is_version_1() {
        Timetable usual = new Timetable(
                Schedule.at(Samples.NOON.plusSeconds(60)),
                Lateness.skip(),
                Gate.of(),
                Optional.empty(),
                Optional.empty());

        assertThat(StoredDefinition.write(Samples.reminder(usual)))
                .startsWith("{\"version\":1,")
                .endsWith("\"lateness\":\"PT1M\"}");
    }

    /** This is what a node does that knows version 1 alone: it refuses the row, where it would else misread it. */
    @Test
    void a_node_of_version_1_would_refuse_version_2() {
        Reminder reminder = Samples.reminder(Timetable.of(
                Schedule.before(Event.called("e").startsAt(Samples.NOON.plusSeconds(60)), Duration.ofSeconds(30)),
                Lateness.untilTheEvent()));

        StoredDefinition stored = StoredDefinition.read(StoredDefinition.write(reminder));

        assertThat(stored.version()).isNotEqualTo(1);
    }

    @Test
    void an_unknown_word_is_refused() {
        for (String changed :
                List.of("\"zone\":\"Europe/Bucharest\",\"gap\":\"EXPLODE\"", "\"zone\":\"Atlantis/Main\"")) {
            String text = VERSION_1.replace("\"zone\":\"Europe/Bucharest\"", changed);

            assertThatThrownBy(() -> StoredDefinition.read(text).definition("Dentist", "At nine."))
                    .isInstanceOf(UnreadableRowException.class);
        }
    }

    private static Reminder reminder() {
        Instant made = Instant.parse("2026-03-07T12:00:00Z");
        Route first = Route.call()
                .sufficing(Sufficiency.REACHED)
                .repeating(RepeatPolicy.AT_LEAST_ONCE)
                .retrying(new RetryPolicy(2, Duration.ofMillis(500), 3));
        return new Reminder(
                Samples.reminder(made).id(),
                TenantId.NONE,
                Labels.none(),
                new Definition(
                        Title.of("Dentist"),
                        Message.of("At nine."),
                        PhoneNumber.ofE164("+40721234567"),
                        Timetable.of(
                                Schedule.at(LocalDateTime.parse("2026-03-29T03:30"), BUCHAREST),
                                Lateness.within(Duration.ofHours(2))),
                        first.then(Duration.ofMinutes(10), Route.call())),
                new Occurrence(
                        1, Instant.parse("2026-03-29T01:30:00Z"), Occurrence.Resolution.SHIFTED_FORWARD, "2025b"),
                made,
                made,
                1,
                ReminderStatus.ACTIVE);
    }
}
