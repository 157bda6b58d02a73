package io.reminders.examples;

import io.reminders.Change;
import io.reminders.Reminders;
import io.reminders.contact.Region;
import io.reminders.reminder.Definition;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * One edit, however often it is made: when the answer was lost, a reminder that stands as it is wanted was changed by
 * us, and its new version is no reason to refuse. One thread at a time.
 */
final class OneEdit {
    private final ReminderId id;
    private final Function<Optional<Reminder>, ReminderEdit> revision;
    private final Instant now;
    private boolean again;

    /**
     * An edit.
     *
     * @param revision what is to be changed of the reminder as it stands; of none, if it is not there
     */
    OneEdit(ReminderId id, Function<Optional<Reminder>, ReminderEdit> revision, Instant now) {
        this.id = id;
        this.revision = revision;
        this.now = now;
    }

    /** Makes it, by the clock that stood at its beginning. */
    Change make(Reminders desk) {
        boolean before = again;
        again = true;
        ReminderEdit edit = revision.apply(desk.find(id));
        Change change = desk.withClock(() -> now).edit(id, edit);
        return before && change instanceof Change.Outdated outdated && isAsWanted(edit, outdated.reminder())
                ? new Change.Made(outdated.reminder())
                : change;
    }

    private boolean isAsWanted(ReminderEdit edit, Reminder reminder) {
        Definition definition = reminder.definition();
        return edit.applied(definition, Region.INTERNATIONAL, now).equals(definition);
    }
}
