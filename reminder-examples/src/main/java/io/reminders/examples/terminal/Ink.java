package io.reminders.examples.terminal;

/** A colour or weight of text, as ANSI terminals know it (ECMA-48, SGR). */
public enum Ink {
    /** As it is. */
    PLAIN(0),
    /** Louder. */
    BOLD(1),
    /** Quieter. */
    DIM(2),
    /** For what went wrong. */
    RED(31),
    /** For what went well. */
    GREEN(32),
    /** For what is open. */
    YELLOW(33),
    /** For what is under way. */
    CYAN(36);

    private final int code;

    Ink(int code) {
        this.code = code;
    }

    String on(String text) {
        return this == PLAIN || text.isBlank() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
