import org.jspecify.annotations.NullMarked;

/**
 * Reminders by phone call for Java applications: the model, the ports, the desk and the worker. A host starts at
 * {@link io.reminders.Reminders} and {@link io.reminders.worker.ReminderWorker}; an adapter implements the ports of
 * {@link io.reminders.spi}.
 */
@NullMarked
module io.reminders {
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires java.logging; // for libphonenumber, which has no descriptor that could say so
    requires org.slf4j;
    requires static org.jspecify;

    exports io.reminders;
    exports io.reminders.calendar;
    exports io.reminders.contact;
    exports io.reminders.delivery;
    exports io.reminders.message;
    exports io.reminders.refusal;
    exports io.reminders.reminder;
    exports io.reminders.route;
    exports io.reminders.spi;
    exports io.reminders.worker;
}
