package io.reminders.http;

import io.reminders.Reminders;
import io.reminders.http.spi.Authenticator;
import io.reminders.http.spi.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets known callers in, each not too often, and each to their own desk. Thread-safe. */
final class Guard {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderServer.class);

    private final Reminders desk;
    private final Authenticator authenticator;
    private final RateLimit callers;
    private final RateLimit strangers;

    /**
     * Somebody at the door.
     *
     * @param callers counts who is known
     * @param strangers counts, by where they come from, those who are not: they fill a table of their own
     */
    Guard(Reminders desk, Authenticator authenticator, RateLimit callers, RateLimit strangers) {
        this.desk = desk;
        this.authenticator = authenticator;
        this.callers = callers;
        this.strangers = strangers;
    }

    /** The desk of whoever calls. */
    Desk admit(Call call) {
        return authenticator.authenticate(call.credentials()).match(granted -> counted(granted.caller()), refused -> {
            strangers.count(Network.of(call.remoteAddress()));
            LOG.info("a request was refused: {}", refused.reason());
            throw unknown(call.credentials().authorization()).thrown();
        });
    }

    private Desk counted(Caller caller) {
        callers.count(caller);
        return Desk.of(desk, caller, more -> callers.countMore(caller, more));
    }

    private static Problem unknown(String authorization) {
        return Problem.of(401, "unauthenticated", "Not authenticated", "A valid bearer token is needed.")
                .with("WWW-Authenticate", authorization.isEmpty() ? "Bearer" : "Bearer error=\"invalid_token\"");
    }
}
