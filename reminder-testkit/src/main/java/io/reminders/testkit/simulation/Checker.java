package io.reminders.testkit.simulation;

import io.reminders.delivery.AttemptKey;
import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Dossier;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.HistoryLine;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reference;
import io.reminders.delivery.Settlement;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.TenantId;
import io.reminders.spi.ClaimRequest;
import io.reminders.spi.Claims;
import io.reminders.spi.DeliveryLedger.Begun;
import io.reminders.spi.DeliveryLedger.Filed;
import io.reminders.spi.DeliveryLedger.Hold;
import io.reminders.spi.Parcel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/*
 * It is told of every call of the ledger and of the desk right after it was applied, reads what the database holds then, and
 * compares it with what it saw before. A check at the end alone would miss what was wrong in between.
 */
/** Sees every transition, and checks the invariants at each. One thread. */
final class Checker {
    private final Database database;
    private final Journal journal;
    private final Sights sights;
    private final TransitionLaws transitions;
    private final IntentLaws intents;
    private final LeaseLaws leases;
    private final RequestLaws requests;
    private final EvidenceLaws evidence;
    private final Truth truth;
    private final Map<ReminderId, TenantId> tenants = new LinkedHashMap<>();
    private final Map<DeliveryId, Watched> watched = new LinkedHashMap<>();
    private final Map<ReminderId, String> wording = new LinkedHashMap<>();
    private final Map<DeliveryId, String> saying = new LinkedHashMap<>();
    private final Map<AttemptKey, DeliveryId> byKey = new LinkedHashMap<>();
    private final Map<Reference, DeliveryId> byReference = new LinkedHashMap<>();

    Checker(Database database, Journal journal, boolean strict) {
        this.database = database;
        this.journal = journal;
        this.sights = new Sights(journal);
        this.transitions = new TransitionLaws(database, journal);
        this.intents = new IntentLaws(journal);
        this.leases = new LeaseLaws(journal);
        this.requests = new RequestLaws(database, journal);
        this.evidence = new EvidenceLaws(database, journal);
        this.truth = new Truth(journal, strict);
    }

    void saw(Sighting sighting) {
        journal.saw(sighting);
    }

    List<Watched> watched() {
        return List.copyOf(watched.values());
    }

    /** The desk has said that other words are spoken from now on. */
    void edited(ReminderId id, String words) {
        wording.put(id, words);
    }

    /** The desk has stored a reminder. */
    void stored(Reminder reminder) {
        tenants.put(reminder.id(), reminder.tenant());
        wording.put(reminder.id(), reminder.definition().message().text());
        look(Touch.WISH, reminder.id());
    }

    /** The desk has changed a reminder, or may have. */
    void wished(ReminderId reminder) {
        look(Touch.WISH, reminder);
    }

    void claimed(ClaimRequest request, Claims claims) {
        for (Claims.Claim claim : claims.claims()) {
            Delivery delivery = claim.delivery();
            journal.note("claim " + delivery.id() + " " + delivery.token() + " " + delivery.state());
            leases.claimed(known(delivery.id()), delivery, claims.now());
            saying.put(delivery.id(), claim.definition().message().text());
        }
        look(Touch.CLAIM, claims.claims().stream().map(claim -> claim.delivery().id()));
        for (Claims.Claim claim : claims.claims()) {
            DeliveryId id = claim.delivery().id();
            watched.put(id, known(id).leased(claims.now().plus(request.lease())));
        }
    }

    void begun(List<Intent> asked, Begun begun) {
        Map<Intent, Watched> before = new LinkedHashMap<>();
        for (Intent intent : asked) {
            DeliveryId id = intent.delivery().id();
            boolean granted = begun.begun().contains(id);
            journal.note("begin " + id + " " + intent.delivery().token() + " " + granted);
            if (granted) {
                byKey.put(intent.key(), id);
                before.put(intent, known(id));
            } else {
                journal.saw(Sighting.STALE_INTENT);
            }
        }
        look(Touch.BEGIN, begun.begun().stream().sorted());
        before.forEach((intent, was) -> {
            Watched now = known(intent.delivery().id());
            if (now.delivery().attempts().size() > was.delivery().attempts().size()) {
                intents.committed(intent, was, begun.now());
                spoken(intent, was);
            } else {
                journal.saw(Sighting.INTENT_REPEATED);
            }
        });
    }

    /** INV-10: what begins after an edit says what was asked for last. */
    private void spoken(Intent intent, Watched before) {
        DeliveryId id = intent.delivery().id();
        if (!Objects.equals(wording.get(id.reminder()), saying.get(id))) {
            journal.violates(
                    "INV-10", id + " " + before.delivery().state() + ": an attempt that says what was edited away");
        }
    }

    void settled(List<Settlement> asked, Set<DeliveryId> written) {
        for (Settlement settlement : asked) {
            DeliveryId id = settlement.id();
            boolean applied = written.contains(id);
            journal.note("settle " + id + " " + settlement.before().token() + " "
                    + settlement.after().state() + " " + applied);
            leases.settled(known(id), settlement, applied);
        }
        look(Touch.SETTLE, written.stream().sorted());
        written.forEach(id -> watched.put(id, known(id).free()));
    }

    void renewed(List<Hold> asked, Set<DeliveryId> renewed, Duration lease) {
        for (Hold hold : asked) {
            if (renewed.contains(hold.delivery())) {
                Watched before = known(hold.delivery());
                leases.renewed(before, hold);
                watched.put(hold.delivery(), before.leased(database.now().plus(lease)));
            }
        }
        look(Touch.RENEW, renewed.stream().sorted());
    }

    void released(List<Hold> asked) {
        Map<Hold, Watched> before = new LinkedHashMap<>();
        asked.forEach(hold -> before.put(hold, known(hold.delivery())));
        look(Touch.RELEASE, asked.stream().map(Hold::delivery));
        before.forEach((hold, was) -> {
            boolean applied =
                    known(hold.delivery()).delivery().token() > was.delivery().token();
            journal.note("release " + hold.delivery() + " " + hold.token() + " " + applied);
            if (applied) {
                leases.released(was, hold);
                watched.put(hold.delivery(), known(hold.delivery()).free());
            }
        });
    }

    void filed(Evidence brought, Filed filed) {
        journal.note("file " + brought.dedupKey() + " " + filed);
        Optional<DeliveryId> subject =
                brought.key().map(byKey::get).or(() -> brought.reference().map(byReference::get));
        switch (filed) {
            case PARKED -> {
                journal.saw(Sighting.EVIDENCE_PARKED);
                subject.ifPresent(id -> evidence.parked(brought, id));
            }
            case CONTRADICTS -> journal.saw(Sighting.CONTRADICTION);
            case MOVED, FILED, REPEATED -> {}
        }
        look(Touch.FILE, subject.stream());
    }

    void matched() {
        Map<DeliveryId, Watched> before = Map.copyOf(watched);
        look(Touch.MATCH, evidence.waiting().stream().sorted());
        evidence.matched(id -> before.getOrDefault(id, known(id)), this::known);
    }

    /** A process has heard what became of its request. */
    void heard(int node, Parcel parcel, Placement placement) {
        evidence.heard(node, parcel, placement);
    }

    /** A process has ended. */
    void forgets(int node) {
        evidence.forgets(node);
    }

    /** Nothing is under way any more. */
    void rests() {
        evidence.rests(this::known);
    }

    /** The host was told that its cancel was in time, for what was open then. */
    void cancelled(Set<DeliveryId> open) {
        truth.cancelled(open);
    }

    /** What is still open of a reminder. */
    Set<DeliveryId> open(ReminderId reminder) {
        return watched.values().stream()
                .map(Watched::delivery)
                .filter(delivery -> delivery.id().reminder().equals(reminder))
                .filter(delivery -> !delivery.state().isFinal())
                .map(Delivery::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The provider has accepted a request. */
    void accepted(Ring ring) {
        journal.note("accepted " + ring.delivery() + " " + ring.attempt());
        byReference.put(ring.reference(), ring.delivery());
        truth.accepted(ring, known(ring.delivery()));
    }

    /** A node has found that the send budget of a request is not used up. */
    void checked(Parcel parcel) {
        requests.checked(parcel, known(parcel.delivery()));
    }

    /** The first byte of a request leaves. */
    void departed(Parcel parcel) {
        journal.note("departs " + parcel.delivery() + " " + parcel.attempt());
        requests.departed(parcel, known(parcel.delivery()));
    }

    private TenantId tenant(ReminderId id) {
        return tenants.getOrDefault(id, TenantId.NONE);
    }

    private Watched known(DeliveryId id) {
        Watched known = watched.get(id);
        if (known == null) {
            throw new IllegalStateException("known: expected a delivery that was seen before but was " + id);
        }
        return known;
    }

    private void look(Touch touch, Stream<DeliveryId> ids) {
        ids.map(DeliveryId::reminder).distinct().toList().forEach(reminder -> look(touch, reminder));
    }

    /** Reads what the database holds of a reminder, and compares it with what was seen before. */
    private void look(Touch touch, ReminderId id) {
        Optional<Dossier> dossier = database.stored().dossier(tenant(id), id);
        if (dossier.isEmpty()) {
            return;
        }
        Map<DeliveryId, List<HistoryLine>> histories = new LinkedHashMap<>();
        for (HistoryLine line : database.stored().history(tenant(id), id)) {
            histories
                    .computeIfAbsent(line.delivery(), unused -> new ArrayList<>())
                    .add(line);
        }
        for (Delivery delivery : dossier.get().deliveries()) {
            List<HistoryLine> history = histories.getOrDefault(delivery.id(), List.of());
            compare(touch, delivery, history);
        }
    }

    private void compare(Touch touch, Delivery delivery, List<HistoryLine> history) {
        Watched before = watched.get(delivery.id());
        if (before == null) {
            Watched appeared = new Watched(delivery, history, Optional.empty());
            watched.put(delivery.id(), appeared);
            transitions.appeared(appeared);
            sights.appeared(appeared);
            return;
        }
        if (before.delivery().equals(delivery) && before.history().size() == history.size()) {
            return;
        }
        Watched now = new Watched(delivery, history, before.leasedUntil());
        boolean taken = delivery.token() > before.delivery().token() && delivery.state() != DeliveryState.SENDING;
        Watched held = delivery.state().isFinal() || (taken && touch != Touch.CLAIM) ? now.free() : now;
        watched.put(delivery.id(), held);
        transitions.changed(touch, before, held);
        truth.agrees(held);
        sights.changed(touch, before, held);
    }
}
