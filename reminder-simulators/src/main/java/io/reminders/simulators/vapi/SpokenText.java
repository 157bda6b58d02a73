package io.reminders.simulators.vapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of a text that Vapi reads as a LiquidJS template: a variable's value takes the place of <code>{{name}}
 * </code>, nothing that of an unknown one, and a <code>{% tag %}</code> is not spoken.
 */
final class SpokenText {

    private static final Pattern TAG = Pattern.compile("\\{%.*?%}", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*(.*?)\\s*}}", Pattern.DOTALL);

    private SpokenText() {}

    static String of(String template, JsonNode variables) {
        var text = TAG.matcher(template).replaceAll("");
        return VARIABLE.matcher(text)
                .replaceAll(variable -> Matcher.quoteReplacement(
                        variables.path(variable.group(1)).asText("")));
    }
}
