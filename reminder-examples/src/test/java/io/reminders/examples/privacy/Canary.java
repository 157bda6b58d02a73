package io.reminders.examples.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Something of a person's, by a word that occurs nowhere else. */
enum Canary {
    NUMBER("733918274"),
    TITLE("Quagga"),
    MESSAGE("Numbat"),
    ADDRESS("dugong@example"),
    KEY("Axolotl"),
    SUBJECT("Okapi"),
    OWNER("Tapir"),
    TRANSCRIPT("Wombat"),
    API_KEY("Narwhal"),
    SECRET("Pangolin");

    private final String word;

    Canary(String word) {
        this.word = word;
    }

    private Stream<String> encoded() {
        return Stream.of(word, word.toLowerCase(Locale.ROOT))
                .flatMap(text -> IntStream.range(0, 3).mapToObj(shift -> base64(text, shift)));
    }

    /** Whether a text holds it: in any case, with blanks and the like between its letters, or in Base64. */
    boolean isIn(String text) {
        String dense = text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0()./-]", "");
        return dense.contains(word.toLowerCase(Locale.ROOT).replaceAll("[./-]", ""))
                || encoded().anyMatch(text::contains);
    }

    /** Those that a text holds. */
    static List<Canary> in(String text) {
        return Stream.of(values()).filter(canary -> canary.isIn(text)).toList();
    }

    /**
     * What Base64 makes of a text inside a longer one, where that puts {@code shift} bytes before its group of three.
     */
    private static String base64(String text, int shift) {
        String whole = Base64.getEncoder().withoutPadding().encodeToString((" ".repeat(shift) + text).getBytes(UTF_8));
        int touchedByWhatFollows = (text.length() + shift) % 3 == 0 ? 0 : 1;
        int touchedByWhatPrecedes = shift == 0 ? 0 : shift + 1;
        return whole.substring(touchedByWhatPrecedes, whole.length() - touchedByWhatFollows);
    }
}
