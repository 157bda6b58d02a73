package io.reminders.examples;

import io.reminders.examples.terminal.Words;
import io.reminders.route.Condition;
import io.reminders.route.Route;
import io.reminders.route.Step;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words how a recipient is reached, such as {@code call; if unanswered, 10 min later call}. */
final class RouteText {

    private RouteText() {}

    static String of(Route route) {
        return route.steps().stream().map(RouteText::of).collect(Collectors.joining("; "));
    }

    private static String of(Step step) {
        int tries = step.retry().tries();
        return condition(step)
                + step.channel().name().toLowerCase(Locale.ROOT)
                + (tries == 1 ? "" : ", up to " + tries + " tries");
    }

    private static String condition(Step step) {
        if (step.onlyIf().isEmpty()) {
            return "";
        }
        String conditions = step.onlyIf().stream().sorted().map(RouteText::word).collect(Collectors.joining(" or "));
        return "if " + conditions + ", " + (step.pause().isZero() ? "at once " : Words.span(step.pause()) + " later ");
    }

    private static String word(Condition condition) {
        return condition.name().toLowerCase(Locale.ROOT);
    }
}
