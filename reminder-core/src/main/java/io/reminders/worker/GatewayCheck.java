package io.reminders.worker;

import io.reminders.delivery.Capability;
import io.reminders.delivery.Terms;
import io.reminders.refusal.RefusedValueException;
import io.reminders.spi.CallGateway;
import io.reminders.spi.LocatingGateway;
import io.reminders.spi.TrackingGateway;
import java.time.Duration;

/** Refuses a gateway whose promises do not hold together, before anything is sent by it. */
final class GatewayCheck {

    private GatewayCheck() {}

    static void check(CallGateway gateway, WorkerSettings settings) {
        Terms terms = gateway.terms();
        agree("lookup", has(terms, Capability.Lookup.class), gateway instanceof LocatingGateway);
        agree("tracking", has(terms, Capability.Tracking.class), gateway instanceof TrackingGateway);
        terms.quietPeriod().ifPresent(quiet -> longEnough(quiet, gateway, settings));
    }

    private static boolean has(Terms terms, Class<? extends Capability> kind) {
        return terms.capabilities().stream().anyMatch(kind::isInstance);
    }

    private static void agree(String capability, boolean declared, boolean implemented) {
        if (declared != implemented) {
            throw RefusedValueException.of(
                    "calls",
                    "a gateway that implements what it declares",
                    capability + (declared ? " declared, not implemented" : " implemented, not declared"));
        }
    }

    /** A shorter one would take "not found" for proof while the request may still be on its way. */
    private static void longEnough(Duration quiet, CallGateway gateway, WorkerSettings settings) {
        Duration least = gateway.timeout().plus(settings.sendBudget()).plus(settings.lease());
        if (quiet.compareTo(least) <= 0) {
            throw RefusedValueException.of(
                    "quietPeriod",
                    "more than timeout " + gateway.timeout() + " + send budget " + settings.sendBudget() + " + lease "
                            + settings.lease() + " = " + least,
                    quiet.toString());
        }
    }
}
