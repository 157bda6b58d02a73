package io.reminders.simulators;

/** How people and texts are shown where a log or a failed assertion might print them. */
public final class Masked {

    private static final int SHOWN = 3;

    private Masked() {}

    /** The first and the last three characters, {@code +40*****567}; nothing of a number with fewer than eight. */
    public static String number(String number) {
        return number.length() < 8
                ? "*****"
                : number.substring(0, SHOWN) + "*****" + number.substring(number.length() - SHOWN);
    }

    /** Only how long it is, {@code 41 characters}. */
    public static String text(String text) {
        return text.length() + " characters";
    }
}
