package io.reminders.examples.wiring;

import io.reminders.Inbox;
import io.reminders.Reminders;
import io.reminders.examples.settings.Admission;
import io.reminders.examples.settings.ServerSettings;
import io.reminders.examples.settings.Settings;
import io.reminders.http.JwtAuthenticator;
import io.reminders.http.ReminderServer;
import io.reminders.http.ReminderServerBuilder;
import io.reminders.route.RetryPolicy;
import io.reminders.route.Route;

/** Puts the server together: the desk over REST with its page, and the inbox behind its callbacks. */
public final class FrontDesk {
    /** The tenant that the other commands work in. */
    private static final String OURS = "";

    private FrontDesk() {}

    /**
     * Starts to listen.
     *
     * @param posts what Vapi posts
     * @throws io.reminders.refusal.RefusedValueException if somebody else listens there
     */
    public static ReminderServer open(Storage storage, Settings settings, VapiPosts posts) {
        ServerSettings listening = settings.server();
        Reminders desk = Reminders.over(storage.repository())
                .withRegion(settings.region().code());
        ReminderServerBuilder server = ReminderServer.over(desk)
                .host(listening.host())
                .port(listening.port())
                .zone(settings.zone())
                .route(Route.call().retrying(RetryPolicy.defaults().withTries(settings.tries())))
                .withDashboard();
        posts.receiver(Inbox.over(storage.repository()))
                .ifPresent(receiver -> server.callbacks(VapiPosts.RECEIVER, receiver));
        return admitting(listening.admission(), server).start();
    }

    private static ReminderServerBuilder admitting(Admission admission, ReminderServerBuilder server) {
        if (admission instanceof Admission.Bearers bearers) {
            return server.authenticatedBy(JwtAuthenticator.hs256(bearers.secret(), bearers.issuer(), bearers.audience())
                    .forTenant(OURS));
        }
        return admission instanceof Admission.Open ? server.openOnLoopback() : server;
    }
}
