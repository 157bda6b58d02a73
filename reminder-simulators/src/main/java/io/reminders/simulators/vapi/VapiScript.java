package io.reminders.simulators.vapi;

import io.reminders.simulators.Reply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the simulator will do. It can be written before the start and while it runs. Thread-safe.
 *
 * <p>Unless it says otherwise, every call is answered for 20 s, no request fails, and events come once and in order.
 */
public final class VapiScript {

    private final Map<String, Deque<Behaviour>> behaviours = new HashMap<>();
    private final Map<String, Rations<VapiFault>> faults = new HashMap<>();
    private final Rations<VapiFault> nextCalls = new Rations<>();
    private final Rations<Reply> nextLists = new Rations<>();
    private final Rations<Reply> nextLookups = new Rations<>();
    private final Set<EventFault> eventFaults = EnumSet.noneOf(EventFault.class);
    private Behaviour otherwise = Behaviour.answered(Duration.ofSeconds(20));
    private Duration listLag = Duration.ZERO;

    VapiScript() {}

    /**
     * Says what becomes of calls to a number, instead of what was said before.
     *
     * @param number exactly as requests give it
     * @param first of the first call, in the order of acceptance
     * @param then of the calls after that, one each; the last one goes for all the others too
     */
    public synchronized VapiScript whenCalled(String number, Behaviour first, Behaviour... then) {
        var sequence = new ArrayDeque<>(List.of(then));
        sequence.addFirst(first);
        behaviours.put(number, sequence);
        return this;
    }

    /** Says what becomes of calls to all other numbers. */
    public synchronized VapiScript otherwise(Behaviour behaviour) {
        otherwise = behaviour;
        return this;
    }

    /**
     * Lets requests to call a number fail, before {@link #failCalls(int, VapiFault)} has its turn. Requests that are
     * refused anyway use nothing up.
     *
     * @param number exactly as requests give it
     * @param inOrder one for each request; later ones succeed
     */
    public synchronized VapiScript failCallsTo(String number, VapiFault... inOrder) {
        var rations = faults.computeIfAbsent(number, unused -> new Rations<>());
        for (var fault : inOrder) {
            rations.add(1, fault);
        }
        return this;
    }

    /**
     * Lets the next requests to call fail, whatever the number. Requests that are refused anyway use nothing up.
     *
     * @param times 1 or more; counted after those already asked for
     */
    public synchronized VapiScript failCalls(int times, VapiFault fault) {
        nextCalls.add(times, fault);
        return this;
    }

    /**
     * Replies to the next requests for the list of calls, instead of giving it.
     *
     * @param times 1 or more; counted after those already asked for
     * @param reply such as {@code VapiError.of(500)}
     */
    public synchronized VapiScript failLists(int times, Reply reply) {
        nextLists.add(times, reply);
        return this;
    }

    /**
     * Replies to the next requests for one call, instead of giving it.
     *
     * @param times 1 or more; counted after those already asked for
     * @param reply such as {@code VapiError.of(500)}
     */
    public synchronized VapiScript failLookups(int times, Reply reply) {
        nextLookups.add(times, reply);
        return this;
    }

    /**
     * Keeps a call out of the list until this long after its acceptance; zero by default. It can be looked up
     * meanwhile.
     */
    public synchronized VapiScript listLag(Duration lag) {
        listLag = lag;
        return this;
    }

    /** Says what goes wrong with server events from now on, instead of what was said before; none means nothing. */
    public synchronized VapiScript spoilEvents(EventFault... kinds) {
        eventFaults.clear();
        eventFaults.addAll(List.of(kinds));
        return this;
    }

    synchronized Behaviour behaviourFor(String number) {
        var sequence = behaviours.get(number);
        if (sequence == null) {
            return otherwise;
        }
        return sequence.size() > 1 ? sequence.removeFirst() : sequence.getFirst();
    }

    synchronized Optional<VapiFault> faultFor(String number) {
        return Optional.ofNullable(faults.get(number)).flatMap(Rations::next).or(nextCalls::next);
    }

    synchronized Optional<Reply> nextList() {
        return nextLists.next();
    }

    synchronized Optional<Reply> nextLookup() {
        return nextLookups.next();
    }

    synchronized Duration listLag() {
        return listLag;
    }

    synchronized Set<EventFault> eventFaults() {
        return Set.copyOf(eventFaults);
    }
}
