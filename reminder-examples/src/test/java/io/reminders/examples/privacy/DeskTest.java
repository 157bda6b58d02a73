package io.reminders.examples.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Cursor;
import io.reminders.calendar.Lateness;
import io.reminders.contact.Recipient;
import io.reminders.delivery.Capability.Tracking;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.route.Route;
import io.reminders.testkit.ScriptedCallGateway;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever is asked of the desk, and whatever it refuses. */
class DeskTest {
    private static final ReminderId UNKNOWN = new ReminderId(UUID.fromString("019ac3d4-89f2-7c3e-b1aa-0123456789ab"));

    private final Place place = new Place();
    private final Outlets outlets = place.outlets;

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void everything_that_the_desk_answers() {
        ReminderId id = scheduled();
        outlets.value(place.desk);
        outlets.value(place.desk.schedule(Person.request(place.clock.instant().plusSeconds(60))));
        outlets.value(place.desk.edit(id, ReminderEdit.nothing().titled("Another " + Person.TITLE)));
        outlets.value(
                place.desk.edit(id, ReminderEdit.nothing().titled(Person.TITLE).ifVersion(1)));
        outlets.value(place.desk.pause(id));
        outlets.value(place.desk.plan(id));
        outlets.value(place.desk.resume(id));
        tell(id);
        outlets.value(place.desk.find(id));
        outlets.value(place.desk.findByKey(Person.KEY));
        outlets.value(place.desk.cancelAll(List.of(id, UNKNOWN)));
        outlets.value(place.desk.done(id));
        outlets.value(place.desk.delete(id));
        outlets.value(place.desk.delete(id));

        ReminderId begun = begun();
        tell(begun);
        outlets.value(place.desk.cancel(begun));
        outlets.value(place.desk.pause(begun));
        outlets.value(place.desk.done(begun));
        tell(begun);

        place.outlets().assertSilent("log", "toString", "sentences", "history");
    }

    @Test
    void everything_that_is_listed() {
        scheduled();
        scheduled("Axolotl/8");
        ReminderFilter filter = ReminderFilter.everything()
                .containing("QUAGGA")
                .about(Person.SUBJECT)
                .ownedBy(Person.OWNER);
        outlets.value(filter);

        Cursor newest = place.desk.list(filter, 1).next().orElseThrow();
        Cursor soonest = place.desk.comingUp(filter, 1).next().orElseThrow();
        outlets.text("cursors", newest.text()).text("cursors", soonest.text());
        outlets.value(place.desk.list(filter, newest, 1));
        outlets.value(place.desk.listPage(filter, 1, 10));
        outlets.value(place.desk.comingUp(filter, soonest, 1));
        outlets.thrown(() -> place.desk.list(filter.ownedBy("somebody"), newest, 1));
        outlets.thrown(() -> new Cursor(Person.NUMBER));
        outlets.thrown(() -> filter.containing(Person.MESSAGE.repeat(100)));

        place.outlets().assertSilent("log", "toString", "cursors", "exceptions");
        assertThat(place.desk.list(filter, 10).reminders()).hasSize(2);
    }

    @Test
    void everything_that_is_asked_for_at_once() {
        var good = Person.request(place.clock.instant().plusSeconds(60));

        outlets.value(place.desk.scheduleAll(List.of(
                good, good.withKey(" " + Person.KEY), good.withKey("Axolotl/8"), good.about(Person.SUBJECT + " "))));
        outlets.value(place.desk.scheduleAll(List.of(good)));

        place.outlets().assertSilent("log", "toString");
        assertThat(place.desk.list(ReminderFilter.everything(), 10).reminders()).hasSize(2);
    }

    @Test
    void every_field_that_is_refused() {
        ReminderId id = scheduled();
        var soon = place.clock.instant().plusSeconds(60);
        var past = place.clock.instant().minusSeconds(60);
        var good = Person.request(soon);
        for (String number : List.of(Person.NUMBER + "0000", "0733 918 274 x", "call 0733918274", "+1 733918274", "")) {
            outlets.thrown(() -> place.desk.schedule(Reminder.titled(Person.TITLE.repeat(20))
                    .to(Recipient.phone(number))
                    .at(past)
                    .saying(Person.MESSAGE.repeat(100) + "\0")
                    .byCall()
                    .withKey(Person.KEY + "\n\0")
                    .about(" " + Person.SUBJECT)
                    .ownedBy(Person.OWNER.repeat(50))));
            outlets.thrown(() -> place.desk.edit(
                    id,
                    ReminderEdit.nothing()
                            .titled(Person.TITLE + "\0")
                            .to(Recipient.phone(number))
                            .at(past)
                            .saying(Person.MESSAGE + "\0")));
        }
        outlets.thrown(() -> place.desk.findByKey(Person.KEY.repeat(50)));
        outlets.thrown(() -> place.desk.forTenant(Person.OWNER.repeat(50)));
        outlets.thrown(() -> place.desk.withRegion(Person.NUMBER));
        outlets.thrown(() -> ReminderFilter.everything().about(Person.SUBJECT + " "));
        outlets.thrown(() -> ReminderFilter.everything().ownedBy(" " + Person.OWNER));
        outlets.thrown(() -> ReminderId.parse(Person.NUMBER));
        outlets.thrown(() -> place.desk.explain(UNKNOWN));
        outlets.thrown(() -> place.desk.plan(UNKNOWN));
        outlets.value(good.withLateness(Lateness.within(Duration.ofHours(2))));

        place.outlets().assertSilent("log", "exceptions", "toString");
    }

    @Test
    void another_tenant_learns_nothing() {
        ReminderId id = scheduled();
        var other = place.desk.forTenant("other");

        outlets.value(other.find(id)).value(other.cancel(id)).value(other.edit(id, ReminderEdit.nothing()));
        outlets.value(other.list(ReminderFilter.everything(), 10));
        outlets.thrown(() -> other.explain(id));

        place.outlets().assertSilent("toString", "exceptions");
        assertThat(other.list(ReminderFilter.everything(), 10).reminders()).isEmpty();
    }

    private void tell(ReminderId id) {
        outlets.value(place.desk.explain(id));
        place.desk.explain(id).sentences().forEach(sentence -> outlets.text("sentences", sentence));
        place.desk.plan(id).sentences().forEach(sentence -> outlets.text("sentences", sentence));
    }

    private ReminderId scheduled() {
        return scheduled(Person.KEY);
    }

    private ReminderId scheduled(String key) {
        var request = Person.request(place.clock.instant().plusSeconds(60)).withKey(key);
        outlets.value(request);
        return place.desk.schedule(request).id();
    }

    /** One whose call is under way. */
    private ReminderId begun() {
        var request = Reminder.titled(Person.TITLE)
                .to(Recipient.phone(Person.NUMBER))
                .at(place.clock.instant().plusSeconds(1))
                .saying(Person.MESSAGE)
                .by(Route.call().ifUnanswered(Route.call()));
        ReminderId id = place.desk.schedule(request).id();
        place.clock.advance(Duration.ofSeconds(1));
        var gateway = ScriptedCallGateway.declaring(new Tracking()).accepts("call-17");
        place.worker(gateway).runOnce();
        outlets.value(gateway.placed()).value(gateway);
        return id;
    }
}
