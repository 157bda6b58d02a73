package io.reminders.simulators.vapi;

import io.reminders.simulators.LoopbackPost;
import io.reminders.simulators.Timeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.OptionalInt;

/** Posts server events to the host, as far as the request asks for them and they stay on this machine. Thread-safe. */
final class EventCourier {

    private final EventHeaders headers;
    private final Timeline timeline;
    private final VapiScript script;
    private final VapiLedger ledger;

    EventCourier(Account account, Timeline timeline, VapiScript script, VapiLedger ledger) {
        headers = new EventHeaders(account);
        this.timeline = timeline;
        this.script = script;
        this.ledger = ledger;
    }

    /** Posts what the host wants to know about something that happened. */
    void announce(PlacedCall call, Happening happening) {
        var server = call.request().server();
        var faults = script.eventFaults();
        if (server.isEmpty() || faults.contains(EventFault.LOST)) {
            return;
        }
        call.lane()
                .keepBack(ServerEvent.about(call, happening).stream()
                        .filter(event -> call.request().wants(event.type()))
                        .toList());
        if (faults.contains(EventFault.REVERSED) && happening.turn() != Turn.ENDED) {
            return;
        }
        var events = new ArrayList<>(call.lane().keptBack());
        if (faults.contains(EventFault.REVERSED)) {
            Collections.reverse(events);
        }
        var copies = faults.contains(EventFault.DUPLICATED) ? 2 : 1;
        for (var event : events) {
            for (int copy = 0; copy < copies; copy++) {
                call.lane().post(timeline, () -> post(call, server.get(), event, 1));
            }
        }
    }

    private void post(PlacedCall call, ServerSettings server, ServerEvent event, int attempt) {
        var at = timeline.instant();
        var post = new LoopbackPost(
                server.url(),
                headers.of(server, call.id(), event, at, script.eventFaults()),
                event.body(),
                server.timeout());
        if (!post.mayBeSent()) {
            ledger.posted(event.recorded(call, at, attempt, RecordedEvent.Fate.NOT_LOOPBACK, OptionalInt.empty()));
            return;
        }
        var answer = post.send();
        var fate = answer.isPresent() ? RecordedEvent.Fate.ANSWERED : RecordedEvent.Fate.UNANSWERED;
        ledger.posted(event.recorded(call, at, attempt, fate, answer));
        if (answer.orElse(0) / 100 != 2) {
            server.pauseAfter(attempt, answer.orElse(0))
                    .ifPresent(pause ->
                            timeline.after(pause, () -> timeline.aside(() -> post(call, server, event, attempt + 1))));
        }
    }
}
