package io.reminders;

import static io.reminders.FrontDesk.MINUTE;
import static io.reminders.FrontDesk.NOON;
import static io.reminders.contact.Recipient.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderStatus;
import io.reminders.testkit.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a host pages through its reminders, and through what is coming up. */
class DeskListTest {
    private static final ReminderFilter EVERYTHING = ReminderFilter.everything();

    private final FrontDesk here = new FrontDesk();
    private final ManualClock clock = here.clock;
    private final Reminders desk = here.desk;

    @Test
    void pages_by_cursor_show_everything_once_whatever_is_added_meanwhile() {
        List<Reminder> made = IntStream.range(0, 5)
                .mapToObj(number -> {
                    clock.advance(Duration.ofMillis(1));
                    return here.add("Number " + number);
                })
                .toList();
        ReminderPage first = desk.list(EVERYTHING, 2);
        clock.advance(Duration.ofMillis(1));
        here.add("Late");

        ReminderPage second = desk.list(EVERYTHING, first.next().orElseThrow(), 2);
        ReminderPage third =
                desk.list(EVERYTHING, new Cursor(second.next().orElseThrow().text()), 2);

        assertThat(first.reminders()).containsExactly(made.get(4), made.get(3));
        assertThat(second.reminders()).containsExactly(made.get(2), made.get(1));
        assertThat(third.reminders()).containsExactly(made.get(0));
        assertThat(third.next()).isEmpty();
    }

    @Test
    void pages_by_number_reach_the_first_ten_thousand() {
        Reminder tea = here.add("Tea");

        assertThat(desk.listPage(EVERYTHING, 1, 20).reminders()).containsExactly(tea);
        assertThat(desk.listPage(EVERYTHING, 500, 20).reminders()).isEmpty();
        assertThatThrownBy(() -> desk.listPage(EVERYTHING, 501, 20)).hasMessage("page: expected 1 to 500 but was 501");
        assertThatThrownBy(() -> desk.listPage(EVERYTHING, 0, 20)).hasMessage("page: expected 1 to 500 but was 0");
        assertThatThrownBy(() -> desk.list(EVERYTHING, 1_001)).hasMessage("limit: expected 1 to 1,000 but was 1001");
        assertThatThrownBy(() -> desk.comingUp(EVERYTHING, 0)).hasMessage("limit: expected 1 to 1,000 but was 0");
    }

    @Test
    void a_cursor_of_another_tenant_filter_or_list_is_refused() {
        here.add("Tea");
        here.add("Car");
        Cursor cursor = desk.list(EVERYTHING, 1).next().orElseThrow();
        String refusal = "cursor: expected one that a page of this list answered with but was one of another";

        assertThatThrownBy(() -> desk.forTenant("other").list(EVERYTHING, cursor, 1))
                .hasMessage(refusal);
        assertThatThrownBy(() -> desk.list(EVERYTHING.containing("tea"), cursor, 1))
                .hasMessage(refusal);
        assertThatThrownBy(() -> desk.list(EVERYTHING.about("tea"), cursor, 1)).hasMessage(refusal);
        assertThatThrownBy(() -> desk.list(EVERYTHING.ownedBy("tea"), cursor, 1))
                .hasMessage(refusal);
        assertThatThrownBy(() -> desk.list(EVERYTHING.inStatus(ReminderStatus.ACTIVE), cursor, 1))
                .hasMessage(refusal);
        assertThatThrownBy(() -> desk.comingUp(EVERYTHING, cursor, 1)).hasMessage(refusal);
    }

    @Test
    void what_is_no_cursor_is_refused_without_being_quoted() {
        for (String text : List.of("", "secret", "*", "A".repeat(42), "A".repeat(44), "A".repeat(10_000))) {
            assertThatThrownBy(() -> new Cursor(text))
                    .isInstanceOf(RefusedValueException.class)
                    .hasMessageStartingWith("cursor: expected one that a page of this list answered with but was ")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void what_is_coming_up_goes_on_page_by_page() {
        Reminder later = desk.schedule(Reminder.titled("Later")
                        .to(phone("+40721234567"))
                        .at(NOON.plus(Duration.ofHours(1)))
                        .saying("Later!")
                        .byCall())
                .reminder();
        Reminder soon = here.add("Soon");

        UpcomingPage first = desk.comingUp(EVERYTHING, 1);
        UpcomingPage second = desk.comingUp(EVERYTHING, first.next().orElseThrow(), 1);

        assertThat(first.upcoming()).containsExactly(new Upcoming(NOON.plus(MINUTE), soon));
        assertThat(second.upcoming()).containsExactly(new Upcoming(NOON.plus(Duration.ofHours(1)), later));
        assertThat(second.next()).isEmpty();
    }
}
