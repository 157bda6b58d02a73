package io.reminders;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryState;
import io.reminders.delivery.Planned;
import io.reminders.reminder.Reminder;
import io.reminders.route.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts a plan into sentences for people. */
final class Foreteller {
    private final Reminder reminder;
    private final Delivery delivery;
    private final Times times;

    Foreteller(Reminder reminder, Delivery delivery) {
        this.reminder = reminder;
        this.delivery = delivery;
        this.times = Times.of(reminder);
    }

    List<String> tell(Plan plan) {
        List<String> sentences = new ArrayList<>();
        plan.attempts().forEach(attempt -> sentences.add(sentence(attempt)));
        sentences.add(end(plan));
        return sentences;
    }

    private String sentence(Planned attempt) {
        String tries = attempt.tries() == 1 ? "" : ", up to " + attempt.tries() + " tries";
        return times.at(attempt.notBefore()) + "  step " + (attempt.step() + 1) + ": "
                + attempt.channel().name().toLowerCase(Locale.ROOT) + " "
                + reminder.definition().phoneNumber().masked() + condition(attempt) + tries + ", no later than "
                + times.at(delivery.deliverBy());
    }

    private static String condition(Planned attempt) {
        String conditions =
                attempt.onlyIf().stream().sorted().map(Foreteller::word).collect(Collectors.joining(" or "));
        return conditions.isEmpty() ? "" : " if the step before is " + conditions;
    }

    private static String word(Condition condition) {
        return condition.name().toLowerCase(Locale.ROOT);
    }

    private static String end(Plan plan) {
        if (plan.end() == DeliveryState.SCHEDULED) {
            return "nothing starts until it is resumed (" + plan.why().code() + ")";
        }
        return plan.attempts().isEmpty()
                ? "nothing is to start -> " + plan.end() + " (" + plan.why().code() + ")"
                : "if nobody is reached -> " + plan.end() + " (" + plan.why().code() + ")";
    }
}
