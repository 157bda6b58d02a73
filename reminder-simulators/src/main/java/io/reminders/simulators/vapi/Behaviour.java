package io.reminders.simulators.vapi;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of a call to a number. Immutable. All durations are of the simulator's time.
 *
 * <p>The request has its say too, as at Vapi: ringing ends after its {@code transportConfigurations} time-out (60 s),
 * talk after its {@code maxDurationSeconds} (600 s); a mailbox is only told from a person, and keys are only heard,
 * where it asks for that.
 */
public final class Behaviour {

    private static final Duration UNTIL_ANSWERED = Duration.ofSeconds(5);
    private static final Duration UNTIL_MAILBOX = Duration.ofSeconds(25);
    private static final Duration UNTIL_BUSY = Duration.ofSeconds(1);
    private static final Duration AT_THE_MAILBOX = Duration.ofSeconds(10);
    private static final Duration FOREVER = Duration.ofDays(1);

    private final Pickup pickup;
    private final Duration ringing;
    private final Duration talk;
    private final Optional<String> endedReason;
    private final List<Input> inputs;

    private Behaviour(
            Pickup pickup, Duration ringing, Duration talk, Optional<String> endedReason, List<Input> inputs) {
        if (ringing.isNegative() || talk.isNegative()) {
            throw new IllegalArgumentException(
                    "duration: expected PT0S or more but was " + (ringing.isNegative() ? ringing : talk));
        }
        this.pickup = pickup;
        this.ringing = ringing;
        this.talk = talk;
        this.endedReason = endedReason;
        this.inputs = List.copyOf(inputs);
    }

    /**
     * A person answers after 5 s of ringing, hears the message, and hangs up after a while:
     * {@code customer-ended-call}.
     */
    public static Behaviour answered(Duration talk) {
        return of(Pickup.PERSON, UNTIL_ANSWERED, talk);
    }

    /** It rings until the caller gives up: {@code customer-did-not-answer}. */
    public static Behaviour unanswered() {
        return unanswered(FOREVER);
    }

    /** It rings for a while and nobody answers: {@code customer-did-not-answer}. */
    public static Behaviour unanswered(Duration ringing) {
        return of(Pickup.NOBODY, ringing, Duration.ZERO);
    }

    /** It is dialled, and the line is engaged for one second; nothing rings: {@code customer-busy}. */
    public static Behaviour busy() {
        return of(Pickup.ENGAGED, UNTIL_BUSY, Duration.ZERO);
    }

    /**
     * A mailbox answers after 25 s of ringing and is spoken to for 10 s. If the request asks for voicemail detection it
     * hears the {@code voicemailMessage}, or a hang-up at once if there is none: {@code voicemail}. If not, it hears
     * the first message, as a person would: {@code silence-timed-out}.
     */
    public static Behaviour voicemail() {
        return of(Pickup.MAILBOX, UNTIL_MAILBOX, AT_THE_MAILBOX);
    }

    /**
     * The call is accepted and ends without ringing.
     *
     * @param endedReason such as {@code call.start.error-subscription-insufficient-credits}
     */
    public static Behaviour notStarted(String endedReason) {
        return of(Pickup.NOT_STARTED, Duration.ZERO, Duration.ZERO).endingWith(endedReason);
    }

    /** The call is accepted and stays queued for good. It keeps its slot. */
    public static Behaviour neverDialled() {
        return of(Pickup.NEVER, Duration.ZERO, Duration.ZERO);
    }

    /** The same, after another time of ringing. */
    public Behaviour afterRinging(Duration other) {
        return new Behaviour(pickup, other, talk, endedReason, inputs);
    }

    /** The same with another {@code endedReason}, for example one that nobody has heard of. */
    public Behaviour endingWith(String other) {
        return new Behaviour(pickup, ringing, talk, Optional.of(other), inputs);
    }

    /**
     * The same, and the person enters digits. Several entries and tool calls are spread evenly over the talk, in this
     * order.
     *
     * @param digits one entry, such as {@code 1}
     */
    public Behaviour pressing(String digits) {
        return with(new Input(Turn.KEYS_PRESSED, digits));
    }

    /**
     * The same, and the assistant calls a tool of the host's, which gets a {@code tool-calls} event.
     *
     * @param arguments a JSON object
     * @throws IllegalArgumentException if it is none
     */
    public Behaviour callingTool(String name, String arguments, ToolCallShape shape) {
        var parsed = Json.parse(arguments)
                .orElseThrow(() -> new IllegalArgumentException(
                        "arguments: expected a JSON object but was " + arguments.length() + " characters"));
        return with(new Input(Turn.TOOL_CALLED, ToolCall.write(name, parsed, shape)));
    }

    Pickup pickup() {
        return pickup;
    }

    Duration ringing() {
        return ringing;
    }

    Duration talk() {
        return talk;
    }

    Optional<String> endedReason() {
        return endedReason;
    }

    List<Input> inputs() {
        return inputs;
    }

    @Override
    public String toString() {
        return pickup + " after " + ringing + " for " + talk;
    }

    private static Behaviour of(Pickup pickup, Duration ringing, Duration talk) {
        return new Behaviour(pickup, ringing, talk, Optional.empty(), List.of());
    }

    private Behaviour with(Input input) {
        var more = Stream.concat(inputs.stream(), Stream.of(input)).toList();
        return new Behaviour(pickup, ringing, talk, endedReason, more);
    }
}
