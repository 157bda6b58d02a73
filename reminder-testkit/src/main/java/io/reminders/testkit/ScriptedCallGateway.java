package io.reminders.testkit;

import io.reminders.delivery.Capability;
import io.reminders.delivery.Capability.Lookup;
import io.reminders.delivery.Capability.Tracking;
import io.reminders.delivery.Outcome;
import io.reminders.delivery.Placement;
import io.reminders.delivery.Reasons;
import io.reminders.delivery.Reference;
import io.reminders.delivery.Terms;
import io.reminders.spi.CallGateway;
import io.reminders.spi.Located;
import io.reminders.spi.Parcel;
import io.reminders.spi.Sought;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A gateway that reaches nobody and says what a test has written down for it, in that order. Thread-safe; a line that
 * waits holds up nobody but its caller.
 *
 * <p>It is a {@link io.reminders.spi.LocatingGateway} exactly if its terms have a {@link Lookup}, and a
 * {@link io.reminders.spi.TrackingGateway} exactly if they have {@link Tracking}. Each of the three questions has a
 * script of its own. A question after the last line of its script throws {@link IllegalStateException}, as does a line
 * for a question that nobody can ask.
 */
public abstract sealed class ScriptedCallGateway implements CallGateway
        permits ScriptedPlacing, ScriptedLocating, ScriptedTracking, ScriptedLocatingAndTracking {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final Terms terms;
    private final Script<Parcel, Placement> placements = new Script<>("place");
    private final Script<Sought, Located> lookups = new Script<>("locate");
    private final Script<Reference, Optional<Outcome>> outcomes = new Script<>("outcomeOf");

    ScriptedCallGateway(Terms terms) {
        this.terms = terms;
    }

    /** A gateway with those terms and empty scripts. */
    public static ScriptedCallGateway declaring(Capability... capabilities) {
        return declaring(Terms.of(capabilities));
    }

    /** A gateway with those terms and empty scripts. */
    public static ScriptedCallGateway declaring(Terms terms) {
        boolean tracks = declares(terms, Tracking.class);
        return declares(terms, Lookup.class)
                ? tracks ? new ScriptedLocatingAndTracking(terms) : new ScriptedLocating(terms)
                : tracks ? new ScriptedTracking(terms) : new ScriptedPlacing(terms);
    }

    /** The next request is answered like that. */
    public ScriptedCallGateway answers(Placement placement) {
        return answers(parcel -> placement);
    }

    /** The next request is answered by {@code line}, which may look at it, wait, or throw. */
    public ScriptedCallGateway answers(Function<? super Parcel, ? extends Placement> line) {
        placements.add(line);
        return this;
    }

    /** The next request is accepted under that name. */
    public ScriptedCallGateway accepts(String reference) {
        return answers(new Placement.Accepted(new Reference(reference)));
    }

    /** The next request makes the gateway throw. */
    public ScriptedCallGateway breaks(RuntimeException thrown) {
        return answers(parcel -> {
            throw thrown;
        });
    }

    /** The next lookup is answered like that. */
    public ScriptedCallGateway locates(Located located) {
        return locates(sought -> located);
    }

    /** The next lookup is answered by {@code line}, which may look at it, wait, or throw. */
    public ScriptedCallGateway locates(Function<? super Sought, ? extends Located> line) {
        checkDeclared(Lookup.class, "lookup");
        lookups.add(line);
        return this;
    }

    /** The next question how a request ended is answered like that. */
    public ScriptedCallGateway ends(Outcome outcome) {
        return tracks(reference -> Optional.of(outcome));
    }

    /** The next question how a request ended comes too early. */
    public ScriptedCallGateway goesOn() {
        return tracks(reference -> Optional.empty());
    }

    /** The next question how a request ended is answered by {@code line}, which may look at it, wait, or throw. */
    public ScriptedCallGateway tracks(Function<? super Reference, Optional<Outcome>> line) {
        checkDeclared(Tracking.class, "tracking");
        outcomes.add(line);
        return this;
    }

    /** Every request so far whose send budget was not used up, in the order in which they were made. */
    public List<Parcel> placed() {
        return placements.asked();
    }

    /** Every lookup so far, in order. */
    public List<Sought> sought() {
        return lookups.asked();
    }

    /** Every question so far how a request ended, in order. */
    public List<Reference> tracked() {
        return outcomes.asked();
    }

    /** {@code scripted}. */
    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Terms terms() {
        return terms;
    }

    /** 20 s. */
    @Override
    public Duration timeout() {
        return TIMEOUT;
    }

    @Override
    public Placement place(Parcel parcel) {
        return SendBudget.isUsedUp(parcel) ? new Placement.NotSent(Reasons.SEND_BUDGET) : placements.answer(parcel);
    }

    Located nextLocated(Sought sought) {
        return lookups.answer(sought);
    }

    Optional<Outcome> nextOutcome(Reference reference) {
        return outcomes.answer(reference);
    }

    /** Its terms, and how much was asked. */
    @Override
    public String toString() {
        return "ScriptedCallGateway[" + terms + "; " + placed().size() + " placed, " + sought().size() + " sought, "
                + tracked().size() + " tracked]";
    }

    private void checkDeclared(Class<? extends Capability> kind, String name) {
        if (!declares(terms, kind)) {
            throw new IllegalStateException(name + ": expected terms that declare it but was \"" + terms + "\"");
        }
    }

    private static boolean declares(Terms terms, Class<? extends Capability> kind) {
        return terms.capabilities().stream().anyMatch(kind::isInstance);
    }
}
