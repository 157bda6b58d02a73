package io.reminders.refusal;

/**
 * Why one value was refused. Immutable.
 *
 * <p>Neither component may hold a phone number, an address or a text of a person: {@code actual} is a shape, such as
 * {@code 17 characters}, wherever the value itself could be one.
 *
 * @param field the field's name as the host knows it, such as {@code phone_number}
 * @param expected what would have been taken
 * @param actual what came, or its shape
 */
public record Refusal(String field, String expected, String actual) {

    /** The sentence, always of the form {@code field: expected X but was Y}. */
    @Override
    public String toString() {
        return field + ": expected " + expected + " but was " + actual;
    }
}
