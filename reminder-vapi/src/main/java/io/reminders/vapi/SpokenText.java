package io.reminders.vapi;

import java.util.regex.Pattern;

/**
 * Text that is spoken exactly as the host meant it. Vapi reads texts as LiquidJS templates (guide "Dynamic variables")
 * and a first or mailbox message that is an address as one of a sound file (OpenAPI description,
 * {@code CreateAssistantDTO.firstMessage}). Neither may happen to what a host's user has written.
 *
 * <p>A sign is replaced by one that sounds the same, so no text grows past a limit.
 */
final class SpokenText {
    /** A brace that opens an output or a tag together with the next character. */
    private static final Pattern TEMPLATE = Pattern.compile("\\{(?=[{%])");

    private static final Pattern ADDRESS = Pattern.compile("^(\\s*[A-Za-z][A-Za-z0-9+.-]*):(?=//)");

    private SpokenText() {}

    /** The same words, none of which is a template or the address of a sound. */
    static String of(String text) {
        return ADDRESS.matcher(TEMPLATE.matcher(text).replaceAll("(")).replaceFirst("$1 ");
    }

    /**
     * The same, cut to what a mailbox message may be. Only a message of nearly 1,000 characters, of which some take two
     * UTF-16 units, is longer than that.
     */
    static String forMailbox(String text) {
        String spoken = of(text);
        if (spoken.length() <= VapiAssumptions.LONGEST_SPOKEN_TEXT) {
            return spoken;
        }
        int end = VapiAssumptions.LONGEST_SPOKEN_TEXT;
        return spoken.substring(0, Character.isHighSurrogate(spoken.charAt(end - 1)) ? end - 1 : end);
    }
}
