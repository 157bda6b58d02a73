package io.reminders.browser;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.reminders.calendar.Event;
import io.reminders.calendar.Offset;
import io.reminders.calendar.Schedule;
import io.reminders.contact.Recipient;
import io.reminders.delivery.Capability;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reason;
import io.reminders.http.JwtAuthenticator;
import io.reminders.http.ReminderServer;
import io.reminders.http.ReminderServerBuilder;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.testkit.ManualClock;
import io.reminders.testkit.ReminderTestKit;
import io.reminders.testkit.ScriptedCallGateway;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A real server with its dashboard over storage in memory, a worker that works when a test says so, and a clock that
 * stands still until then.
 */
final class Stage implements AutoCloseable {
    static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    static final String NUMBER = "+40721234567";

    private static final String SECRET = "a secret that only the tests know";

    final ManualClock clock = ManualClock.at("2026-03-07T12:00:00Z");
    final ReminderTestKit kit = ReminderTestKit.with(clock);
    private final UnaryOperator<ReminderServerBuilder> admission;
    private final int port;
    private ReminderServer server;

    private Stage(UnaryOperator<ReminderServerBuilder> admission) {
        this.admission = admission;
        this.server = started(0);
        this.port = server.port();
    }

    /** For whoever is on this machine. */
    static Stage open() {
        return new Stage(ReminderServerBuilder::openOnLoopback);
    }

    /** For whoever brings a token. */
    static Stage guarded() {
        ManualClock[] clock = new ManualClock[1];
        Stage stage = new Stage(
                builder -> builder.authenticatedBy(JwtAuthenticator.hs256(SECRET, "https://issuer.example", "reminders")
                        .withClock(() -> clock[0].instant())));
        clock[0] = stage.clock;
        return stage;
    }

    private ReminderServer started(int wanted) {
        return admission
                .apply(ReminderServer.over(kit.reminders())
                        .port(wanted)
                        .zone(BUCHAREST)
                        .clock(clock)
                        .withDashboard())
                .start();
    }

    String address() {
        return server.address() + "/";
    }

    /** Goes away, and comes back at the same address. */
    void leave() {
        server.close();
    }

    void comeBack() {
        server = started(port);
    }

    /** A reminder for the next day at nine. */
    ReminderId dentist() {
        return once("Dentist", "Hi, this is your reminder: dentist at nine.", "2026-03-08T09:00");
    }

    ReminderId once(String title, String message, String localTime) {
        return kit.reminders()
                .schedule(Reminder.titled(title)
                        .to(Recipient.phone(NUMBER))
                        .at(LocalDateTime.parse(localTime), BUCHAREST)
                        .saying(message)
                        .byCall())
                .id();
    }

    /** Two reminders around one meeting, five days later at ten. */
    void meeting() {
        Event review = Event.called("review-7").startsAt(LocalDateTime.parse("2026-03-12T10:00"), BUCHAREST);
        around("Prepare the review", Schedule.before(review, Period.ofDays(1), Duration.ofHours(2)));
        around("Send the minutes", Schedule.around(review, List.of(Offset.after(Duration.ofMinutes(30)))));
    }

    private void around(String title, Schedule schedule) {
        kit.reminders()
                .schedule(Reminder.titled(title)
                        .to(Recipient.phone(NUMBER))
                        .on(schedule)
                        .saying("It is about the review.")
                        .byCall());
    }

    ReminderId standUp() {
        return kit.reminders()
                .schedule(Reminder.titled("Stand-up")
                        .to(Recipient.phone(NUMBER))
                        .cron("25 9 * * MON-FRI", BUCHAREST)
                        .saying("Stand-up in five minutes.")
                        .byCall())
                .id();
    }

    /** Lets time pass, and the worker do what is due by then: everybody answers. */
    void pass(Duration time) {
        clock.advance(time);
        kit.worker().runOnce();
        clock.advance(Duration.ofMinutes(1));
        kit.worker().runOnce();
    }

    /** Lets time pass, and a worker make one call that goes on. */
    void passUntilItRings(Duration time) {
        clock.advance(time);
        kit.worker(ScriptedCallGateway.declaring(new Capability.Tracking()).accepts("call-77"))
                .runOnce();
    }

    /** Lets time pass, and the provider refuse the number for good. */
    void passUntilItIsRefused(Duration time) {
        clock.advance(time);
        Reason unknown = Reason.of(Reason.Family.RECIPIENT, "number-not-in-service");
        kit.worker(ScriptedCallGateway.declaring()
                        .answers(new Placement.Rejected(unknown, Placement.Retry.FINAL, Optional.empty())))
                .runOnce();
    }

    /** Lets time pass, and a request go out to which no reply ever comes. */
    void passUntilItIsUnresolved(Duration time) {
        clock.advance(time);
        Reason lost = Reason.of(Reason.Family.NETWORK, "timeout");
        kit.worker(ScriptedCallGateway.declaring().answers(new Placement.Unconfirmed(lost, Optional.empty())))
                .runOnce();
        for (int hour = 0; hour < 30; hour++) {
            clock.advance(Duration.ofHours(1));
            kit.worker().runOnce();
        }
    }

    /** A token that is good for ten minutes. */
    String token(String user) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(user)
                .issuer("https://issuer.example")
                .audience("reminders")
                .claim("tenant", "acme")
                .expirationTime(Date.from(clock.instant().plus(Duration.ofMinutes(10))))
                .build();
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(SECRET));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** One reminder of each kind, for pictures and for whatever is looked at in every state. */
    List<ReminderId> everyState() {
        ReminderId unresolved = once("Insulin", "Please take your insulin now.", "2026-03-07T14:10");
        passUntilItIsUnresolved(Duration.ofMinutes(10));
        ReminderId failed = once("Call the garage", "Your car is ready. Please call the garage.", "2026-03-08T20:30");
        passUntilItIsRefused(Duration.between(
                clock.instant(),
                LocalDateTime.parse("2026-03-08T20:30").atZone(BUCHAREST).toInstant()));
        ReminderId completed = once("Parcel", "Your parcel waits at the counter until six.", "2026-03-08T21:00");
        pass(Duration.ofMinutes(40));
        ReminderId paused = once("Water the plants", "The plants on the balcony need water.", "2026-03-12T18:00");
        kit.reminders().pause(paused);
        ReminderId cancelled = once("Lunch with Ben", "Lunch with Ben in half an hour.", "2026-03-10T12:30");
        kit.reminders().cancel(cancelled);
        ReminderId dentist = once("Dentist", "Hi, this is your reminder: dentist at nine.", "2026-03-10T09:00");
        return List.of(dentist, standUp(), completed, failed, unresolved, paused, cancelled);
    }

    @Override
    public void close() {
        server.close();
    }
}
