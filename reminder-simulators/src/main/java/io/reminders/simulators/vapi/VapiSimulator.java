package io.reminders.simulators.vapi;

import io.reminders.simulators.Reply;
import io.reminders.simulators.Request;
import io.reminders.simulators.SimulatorServer;
import io.reminders.simulators.Timeline;
import java.net.URI;

/**
 * A local Vapi on 127.0.0.1. It refuses what Vapi refuses, plays calls instead of placing them, posts server events to
 * this machine only, and keeps a ledger of who was called. Thread-safe.
 *
 * <p>A call may ring, and its first event come, before the 201 is read: nothing at Vapi says otherwise.
 */
public final class VapiSimulator implements AutoCloseable {

    private static final String LEDGER = "/ledger";

    private final VapiSettings settings;
    private final VapiLedger ledger = new VapiLedger();
    private final Timeline timeline;
    private final VapiApi api;
    private final SimulatorServer server;

    VapiSimulator(VapiSettings settings) {
        this.settings = settings;
        timeline = settings.manual().<Timeline>map(manual -> manual).orElseGet(() -> Timeline.live(settings.clock()));
        var script = settings.script();
        var courier = new EventCourier(settings.account(), timeline, script, ledger);
        var switchboard = new Switchboard(settings.slots(), timeline, script, ledger, courier);
        var admission = new CallAdmission(timeline, ledger, switchboard);
        var creation = new CallCreation(settings.account(), script, admission);
        var queries = new CallQueries(timeline, script, ledger);
        api = new VapiApi(settings.account().apiKey(), creation, queries, timeline, ledger);
        server = SimulatorServer.start(settings.port(), timeline, this::replyTo);
    }

    /** A simulator to be set up; every setting has a default. */
    public static VapiSimulatorBuilder builder() {
        return new VapiSimulatorBuilder();
    }

    /** What a gateway takes for {@code https://api.vapi.ai}, such as {@code http://127.0.0.1:34567}. */
    public URI baseUrl() {
        return server.baseUrl();
    }

    /** What it will do, to be changed at any time. */
    public VapiScript script() {
        return settings.script();
    }

    /** What it was asked and whom it called. It can be read after the simulator is closed. */
    public VapiLedger ledger() {
        return ledger;
    }

    /**
     * Ends every connection, call and event, and waits until its threads are gone. A manual timeline stays open; it is
     * the test's.
     */
    @Override
    public void close() {
        server.close();
        if (settings.manual().isEmpty()) {
            timeline.close();
        }
    }

    private Reply replyTo(Request request) {
        return settings.publishesLedger() && request.path().equals(LEDGER)
                ? Reply.json(200, LedgerJson.of(ledger))
                : api.replyTo(request);
    }
}
