package io.reminders.simulators.vapi;

import io.reminders.simulators.Answer;
import io.reminders.simulators.Reply;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What goes wrong with a request to call that Vapi would have taken. The two questions are whether the call exists all
 * the same, and what the caller learns. Immutable. All durations are of the simulator's time.
 */
public final class VapiFault {

    private final String name;
    private final Function<Supplier<Answer>, Reply> effect;

    private VapiFault(String name, Function<Supplier<Answer>, Reply> effect) {
        this.name = name;
        this.effect = effect;
    }

    /**
     * The call does not exist.
     *
     * @param reply such as {@code VapiError.of(503)}, {@link Reply#reset()} or {@link Reply#silence()}
     */
    public static VapiFault beforeAccepting(Reply reply) {
        return new VapiFault(reply + " before accepting", accept -> reply);
    }

    /**
     * The call exists and will ring.
     *
     * @param reply such as {@code VapiError.of(503)}, {@link Reply#reset()} or {@link Reply#silence()}
     */
    public static VapiFault afterAccepting(Reply reply) {
        return new VapiFault(reply + " after accepting", accept -> {
            var unused = accept.get();
            return reply;
        });
    }

    /** The call exists at once; its 201 comes late. */
    public static VapiFault answeringLate(Duration delay) {
        return new VapiFault("answering after " + delay, accept -> accept.get().late(delay));
    }

    /** The request lies about for a while; only then does the call exist and the 201 come. */
    public static VapiFault acceptingLate(Duration delay) {
        return new VapiFault("accepting after " + delay, accept -> Reply.late(delay, accept));
    }

    /** The call exists; its 201 comes one byte at a time. */
    public static VapiFault dripping(Duration pause) {
        return new VapiFault("a byte each " + pause, accept -> accept.get().dripping(pause));
    }

    /** The call exists; its 201 is filled up with spaces to this size. */
    public static VapiFault paddedTo(long bytes) {
        return new VapiFault(
                "padded to " + bytes + " bytes", accept -> accept.get().paddedTo(bytes));
    }

    /** The call exists; its 201 has no {@code id}. */
    public static VapiFault withoutId() {
        return new VapiFault("without id", accept -> {
            var answer = accept.get();
            var call = Json.parse(answer.body()).orElseGet(Json::object);
            call.remove("id");
            return Reply.json(answer.status(), call.toString());
        });
    }

    /** The call exists; its 201 breaks off in the middle of the JSON. */
    public static VapiFault unreadable() {
        return new VapiFault("unreadable", accept -> {
            var answer = accept.get();
            return Reply.json(
                    answer.status(), answer.body().substring(0, answer.body().length() / 2));
        });
    }

    /** Replies to a request, accepting the call by way of the supplier or not. */
    Reply replyTo(Supplier<Answer> accept) {
        return effect.apply(accept);
    }

    @Override
    public String toString() {
        return name;
    }
}
