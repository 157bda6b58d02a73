package io.reminders.jdbi;

import io.reminders.calendar.Event.Standing;
import io.reminders.calendar.Occurrence.Resolution;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Outcome.Contact;
import io.reminders.delivery.Placement.Retry;
import io.reminders.delivery.Reason.Family;
import java.util.function.ToIntFunction;

/**
 * The numbers under which the tables keep the words of one enum. A number never changes its meaning; a new word gets a
 * new one. Immutable.
 *
 * @param <E> the enum
 */
final class Codes<E extends Enum<E>> {
    static final Codes<DeliveryState> STATE = new Codes<>(DeliveryState.values(), Codes::of);
    static final Codes<Family> FAMILY = new Codes<>(Family.values(), Codes::of);
    static final Codes<Retry> RETRY = new Codes<>(Retry.values(), Codes::of);
    static final Codes<Contact> CONTACT = new Codes<>(Contact.values(), Codes::of);
    static final Codes<Resolution> RESOLUTION = new Codes<>(Resolution.values(), Codes::of);
    static final Codes<Standing> STANDING = new Codes<>(Standing.values(), Codes::of);

    private final E[] words;
    private final ToIntFunction<E> numbers;

    private Codes(E[] words, ToIntFunction<E> numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    int number(E word) {
        return numbers.applyAsInt(word);
    }

    E word(int number) {
        for (E word : words) {
            if (number(word) == number) {
                return word;
            }
        }
        throw new IllegalStateException(
                "code: expected one of " + words[0].getDeclaringClass().getSimpleName() + " but was " + number);
    }

    private static int of(DeliveryState state) {
        return switch (state) {
            case SCHEDULED -> 1;
            case LEASED -> 2;
            case SENDING -> 3;
            case AWAITING -> 4;
            case UNCONFIRMED -> 5;
            case COMPLETED -> 6;
            case FAILED -> 7;
            case EXPIRED -> 8;
            case CANCELLED -> 9;
            case UNRESOLVED -> 10;
        };
    }

    private static int of(Family family) {
        return switch (family) {
            case RECIPIENT -> 1;
            case CONTENT -> 2;
            case CONFIGURATION -> 3;
            case LIMIT -> 4;
            case PROVIDER -> 5;
            case NETWORK -> 6;
            case CANCELLED -> 7;
            case UNRECOGNISED -> 8;
            case ENGINE -> 9;
        };
    }

    private static int of(Retry retry) {
        return switch (retry) {
            case ALLOWED -> 1;
            case FINAL -> 2;
        };
    }

    private static int of(Contact contact) {
        return switch (contact) {
            case EXCLUDED -> 1;
            case POSSIBLE -> 2;
        };
    }

    private static int of(Resolution resolution) {
        return switch (resolution) {
            case EXACT -> 1;
            case SHIFTED_FORWARD -> 2;
            case LAST_BEFORE_GAP -> 3;
            case FIRST_OF_TWO -> 4;
            case SECOND_OF_TWO -> 5;
        };
    }

    private static int of(Standing standing) {
        return switch (standing) {
            case PLANNED -> 1;
            case CANCELLED -> 2;
            case COMPLETED -> 3;
        };
    }
}
