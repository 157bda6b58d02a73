package io.reminders.examples.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.Inbox;
import io.reminders.Reminders;
import io.reminders.Scheduled;
import io.reminders.calendar.Schedule;
import io.reminders.contact.Recipient;
import io.reminders.contact.Region;
import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.Capability.IdempotencyKey;
import io.reminders.delivery.Capability.Lookup;
import io.reminders.delivery.Capability.Receipts;
import io.reminders.delivery.Capability.Tracking;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Fact;
import io.reminders.delivery.Knowledge;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Outlook;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reason;
import io.reminders.delivery.Reasons;
import io.reminders.delivery.Reference;
import io.reminders.delivery.Verdict;
import io.reminders.jdbi.JdbiReminderRepository;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderEdit;
import io.reminders.reminder.ReminderFilter;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.ReminderRequest;
import io.reminders.reminder.TenantId;
import io.reminders.route.Route;
import io.reminders.spi.DeliveryLedger;
import io.reminders.spi.Ids;
import io.reminders.spi.Located;
import io.reminders.spi.ReminderRepository;
import io.reminders.spi.Sought;
import io.reminders.testkit.ScriptedCallGateway;
import io.reminders.vapi.VapiCallGateway;
import io.reminders.vapi.VapiCallback;
import io.reminders.vapi.VapiCallbacks;
import io.reminders.worker.ReminderWorker;
import io.reminders.worker.SteppedWorker;
import io.reminders.worker.WorkerSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every public type of which there are values has been made to speak of a person, and is silent. */
class PublicTypesTest {
    private static final AttemptKey KEY = new AttemptKey("01J0000000000000000000000A");
    private static final Reason REASON = Reason.of(Reason.Family.PROVIDER, "http-500");

    private final Place place = new Place();
    private final Outlets outlets = place.outlets;
    private final ReminderRepository repository = Eavesdropper.at(ReminderRepository.class, place.repository, outlets);
    private final DeliveryLedger ledger = Eavesdropper.at(DeliveryLedger.class, place.repository, outlets);
    private final Reminders desk =
            Reminders.over(repository).withClock(place.clock).withRegion("RO");

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void every_public_type_is_silent() {
        List<Class<?>> published = Stream.of(Reminders.class, VapiCallGateway.class, JdbiReminderRepository.class)
                .flatMap(one -> Published.valuesBeside(one).stream())
                .toList();

        atTheDesk();
        atWork();
        ofTheProvider();
        ofTheHost();
        new Times(place, desk, repository).told();

        place.outlets().assertSilent("log", "toString", "history");
        assertThat(published).hasSizeGreaterThan(100);
        assertThat(published)
                .filteredOn(
                        type -> type != Fact.Cases.class && type != Schedule.Cases.class) // functions of whoever asks
                .filteredOn(type -> !outlets.values().types().contains(type))
                .isEmpty();
    }

    private void atTheDesk() {
        var request = Person.request(place.clock.instant().plusSeconds(60));
        Scheduled scheduled = desk.schedule(request);
        ReminderId id = scheduled.id();
        outlets.value(request).value(desk).value(scheduled).value(desk.schedule(request));
        outlets.value(desk.scheduleAll(List.of(request, request.withKey(" "))));
        ReminderFilter filter =
                ReminderFilter.everything().about(Person.SUBJECT).containing("quagga");
        outlets.value(desk.list(filter, 1)).value(desk.comingUp(filter, 1));
        desk.schedule(request.withKey("Axolotl/8"));
        outlets.value(desk.list(filter, 1)).value(desk.comingUp(filter, 1));
        ReminderEdit edit = ReminderEdit.nothing().saying(Person.MESSAGE + "!").ifVersion(1);
        outlets.value(edit).value(desk.edit(id, edit)).value(desk.edit(id, edit));
        outlets.value(desk.pause(id)).value(desk.resume(id)).value(desk.plan(id));
        repository
                .dossier(TenantId.NONE, id)
                .ifPresent(dossier -> dossier.deliveries()
                        .forEach(delivery -> outlets.value(new Outlook(delivery, place.clock.instant()))));
        outlets.value(desk.cancel(id))
                .value(desk.explain(id))
                .value(desk.pause(id))
                .value(desk.done(id));
        ReminderId done = desk.schedule(request.withKey("Axolotl/10")).id();
        outlets.value(desk.done(done)).value(desk.cancel(done));
        outlets.value(desk.pause(new ReminderId(new UUID(1, 1)))).value(desk.cancel(new ReminderId(new UUID(1, 1))));
    }

    private void atWork() {
        var gateway = ScriptedCallGateway.declaring(new Lookup(Duration.ofMinutes(15)), new Tracking())
                .answers(new Placement.Rejected(REASON, Placement.Retry.FINAL))
                .answers(new Placement.NotSent(Reasons.SEND_BUDGET))
                .answers(new Placement.Unconfirmed(REASON))
                .locates(new Located.Inconclusive(REASON))
                .locates(new Located.Found(new Reference("call-17")))
                .accepts("call-18")
                .accepts("call-19")
                .ends(new Outcome.Answered())
                .ends(new Outcome.Voicemail())
                .ends(new Outcome.Unanswered(Outcome.Unanswered.Cause.BUSY));
        ReminderWorker.Builder builder =
                ReminderWorker.over(ledger).calls(gateway).clocks(place.clock::ticks, place.clock);
        ReminderWorker worker = builder.build();
        outlets.value(builder).value(worker);
        for (int number = 0; number < 5; number++) {
            ReminderId id = desk.schedule(local().withKey("Axolotl/9" + number)).id();
            place.clock.advance(Duration.ofMinutes(1));
            worker.runOnce();
            outlets.value(desk.pause(id))
                    .value(desk.cancel(id))
                    .value(desk.done(id))
                    .value(desk.cancel(id));
            outlets.value(desk.explain(id)).value(desk.explain(id).untaken());
            place.clock.advance(Duration.ofSeconds(30));
            worker.runOnce();
            outlets.value(desk.explain(id));
        }
        outlets.value(gateway.placed()).value(gateway.sought());
        SteppedWorker stepped = builder.stepped();
        SteppedWorker.Call call = stepped.wake().get(0);
        outlets.value(stepped).value(call).value(call.make());
    }

    private ReminderRequest local() {
        LocalDateTime time = LocalDateTime.ofInstant(place.clock.instant(), ZoneId.of("Europe/Bucharest"));
        return Reminder.titled(Person.TITLE)
                .to(Recipient.phone(Person.NUMBER))
                .on(Schedule.at(time.plusMinutes(1), ZoneId.of("Europe/Bucharest")))
                .saying(Person.MESSAGE)
                .by(Route.call().ifUnanswered(Route.call()));
    }

    private void ofTheProvider() {
        outlets.value(VapiCallGateway.builder(Person.API_KEY).twilio(Person.NUMBER, Person.SECRET, Person.SECRET));
        try (VapiCallGateway vapi =
                VapiCallGateway.builder(Person.API_KEY).phoneNumberId("1-2-3").build()) {
            outlets.value(vapi).value(vapi.terms());
        }
        VapiCallbacks callbacks =
                VapiCallbacks.sharedSecret(Person.SECRET).or(VapiCallbacks.hmac(Person.SECRET, place.clock));
        byte[] post = ("{\"message\":\"" + Person.NUMBER + "\"}").getBytes(UTF_8);
        outlets.value(callbacks)
                .value(callbacks.receive(Map.of("X-Vapi-Secret", List.of(Person.SECRET)), post))
                .value(callbacks.receive(Map.of("X-Vapi-Secret", List.of(Person.NUMBER)), post));
        outlets.value(Inbox.over(ledger));
    }

    /** What a host puts together itself. */
    private void ofTheHost() {
        outlets.value(new IdempotencyKey(Duration.ofHours(1)))
                .value(new Receipts())
                .value(new Located.Missing());
        outlets.value(new Fact.Absent()).value(new Fact.Acknowledged()).value(new Fact.Elapsed());
        outlets.value(Evidence.byKey("vapi", KEY, new Fact.Absent(), "once"));
        outlets.value(new Outcome.Failed(REASON, Outcome.Contact.POSSIBLE, Placement.Retry.FINAL));
        outlets.value(WorkerSettings.defaults()).value(Ids.secure()).value(Region.of("RO"));
        outlets.value(Recipient.phone(Person.DIALLED)).value(place.repository);
        outlets.value(place.desk.forTenant("somebody"));
        Reference reference = new Reference("call-17");
        Instant now = place.clock.instant();
        outlets.value(new Located.Found(reference)).value(new Located.Inconclusive(REASON));
        outlets.value(new Sought(KEY, now, now));
        outlets.value(new Knowledge.Ended(reference, now, new Outcome.Answered()))
                .value(new Knowledge.Absent(now, now));
        outlets.value(new Fact.Ended(new Outcome.Voicemail(), reference));
        outlets.value(new Outcome.Unanswered(Outcome.Unanswered.Cause.BUSY));
        outlets.value(new Verdict(DeliveryState.SCHEDULED, 0, now, REASON));
        outlets.value(new DeliveryLedger.Hold(new DeliveryId(new ReminderId(new UUID(1, 1)), 1, 0), 1));
        outlets.value(new VapiCallback.Stale("made 600 s ago"));
        outlets.value(new VapiCallback.Verified(List.of(Evidence.byKey("vapi", KEY, new Fact.Absent(), "twice"))));
    }
}
