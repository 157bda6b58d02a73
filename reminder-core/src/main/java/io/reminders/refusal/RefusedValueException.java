package io.reminders.refusal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown where a value is refused at its door. Nothing has been stored or changed when it is thrown.
 *
 * <p>Its message joins the refusals with {@code "; "}. Immutable.
 */
public final class RefusedValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Refusal> refusals;

    /**
     * Refuses one or more values at once.
     *
     * @param refusals at least one, in the order in which the fields were given
     */
    public RefusedValueException(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::toString).collect(Collectors.joining("; ")));
        this.refusals = List.copyOf(refusals);
    }

    /** Refuses one value. */
    public static RefusedValueException of(String field, String expected, String actual) {
        return new RefusedValueException(List.of(new Refusal(field, expected, actual)));
    }

    /** What was refused, in the order in which the fields were given; never empty. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
