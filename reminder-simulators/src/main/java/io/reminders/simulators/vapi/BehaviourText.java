package io.reminders.simulators.vapi;

/**
 * A behaviour as a command line says it, durations in ISO 8601: {@code answered:PT20S}, {@code unanswered},
 * {@code busy}, {@code voicemail}, {@code never-dialled} or {@code not-started:REASON}. A time of ringing may follow,
 * as in {@code answered:PT20S@PT0.1S}.
 */
final class BehaviourText {

    private BehaviourText() {}

    /**
     * Reads a behaviour.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static Behaviour parse(String text) {
        var parts = text.split("@", 2);
        var behaviour = withoutRinging(parts[0]);
        return parts.length == 1 ? behaviour : behaviour.afterRinging(DurationText.parse("ringing", parts[1]));
    }

    private static Behaviour withoutRinging(String text) {
        var parts = text.split(":", 2);
        var detail = parts.length == 1 ? "" : parts[1];
        return switch (parts[0]) {
            case "answered" -> Behaviour.answered(DurationText.parse("talk", detail));
            case "unanswered" -> Behaviour.unanswered();
            case "busy" -> Behaviour.busy();
            case "voicemail" -> Behaviour.voicemail();
            case "never-dialled" -> Behaviour.neverDialled();
            case "not-started" -> Behaviour.notStarted(detail);
            default ->
                throw new IllegalArgumentException(
                        "behaviour: expected answered:DURATION, unanswered, busy, voicemail, never-dialled or not-started:REASON"
                                + " but was " + text);
        };
    }
}
