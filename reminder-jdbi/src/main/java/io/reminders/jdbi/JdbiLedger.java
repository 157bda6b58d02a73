package io.reminders.jdbi;

import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.Evidence;
import io.reminders.delivery.Intent;
import io.reminders.delivery.Settlement;
import io.reminders.spi.ClaimRequest;
import io.reminders.spi.Claims;
import io.reminders.spi.DeliveryLedger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The workers' and inboxes' port, in transactions of its own. Thread-safe. */
final class JdbiLedger implements DeliveryLedger {
    private final Scope scope;
    private final Statements statements;
    private final Claiming claiming;
    private final Settling settling;
    private final Filing filing;
    private final Wakes wakes;

    JdbiLedger(Scope scope, Statements statements, Wakes wakes) {
        this.scope = scope;
        this.statements = statements;
        this.claiming = new Claiming(statements);
        this.settling = new Settling(statements);
        this.filing = new Filing(statements);
        this.wakes = wakes;
    }

    @Override
    public Claims claim(ClaimRequest request) {
        return scope.call("claim", session -> claiming.claim(session, request));
    }

    @Override
    public Begun begin(List<Intent> intents) {
        return scope.call("begin", session -> settling.begin(session, intents));
    }

    @Override
    public Set<DeliveryId> settle(List<Settlement> settlements) {
        return settlements.isEmpty()
                ? Set.of()
                : scope.call("settle", session -> settling.settle(session, settlements));
    }

    @Override
    public Set<DeliveryId> renew(List<Hold> holds, Duration lease) {
        return holds.isEmpty()
                ? Set.of()
                : scope.call("renew", session -> statements.renew(session.handle(), ordered(holds), lease));
    }

    @Override
    public void release(List<Hold> holds) {
        if (!holds.isEmpty()) {
            scope.run("release", session -> release(session, holds));
        }
    }

    private void release(Session session, List<Hold> holds) {
        if (!statements.release(session.handle(), ordered(holds)).isEmpty()) {
            session.madeDue();
        }
    }

    private static List<Hold> ordered(List<Hold> holds) {
        return new ArrayList<>(Settling.byId(holds, Hold::delivery).values());
    }

    @Override
    public Filed file(Evidence evidence) {
        return scope.call("file", session -> filing.file(session, evidence));
    }

    @Override
    public int match(Duration keep) {
        return scope.call("match", session -> filing.match(session, keep));
    }

    @Override
    public Subscription onWake(Runnable wake) {
        return wakes.subscribe(wake);
    }
}
