package io.reminders.refusal;

/**
 * The rules that a text must meet so that every database stores it exactly as it came: a stated length, no NUL and no
 * lone surrogate. PostgreSQL refuses NUL, and a lone surrogate has no UTF-8 form.
 */
public final class StorableText {

    private StorableText() {}

    /**
     * The text itself, once it has been found storable.
     *
     * @param field the field that a refusal names
     * @param text the text as it came
     * @param longest the largest length allowed, in Unicode characters (code points), from 1
     * @throws RefusedValueException if the text is empty, too long, or holds a NUL or a lone surrogate
     */
    public static String check(String field, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > longest) {
            throw RefusedValueException.of(field, "1 to " + longest + " characters", shapeOf(text));
        }
        int[] characters = text.codePoints().toArray();
        for (int index = 0; index < characters.length; index++) {
            if (!canStore(characters[index])) {
                throw characters[index] == 0
                        ? RefusedValueException.of(field, "text without NUL", "a NUL at " + index)
                        : RefusedValueException.of(field, "well-formed Unicode", "a lone surrogate at " + index);
            }
        }
        return text;
    }

    /**
     * A name that a host gives, once it has been found storable: a text without blanks at its ends.
     *
     * @param field the field that a refusal names
     * @param name the name as it came
     * @param longest the largest length allowed, in Unicode characters (code points), from 1
     * @throws RefusedValueException as {@link #check}, and if there are blanks at its ends
     */
    public static String checkName(String field, String name, int longest) {
        check(field, name, longest);
        if (!name.equals(name.strip())) {
            throw RefusedValueException.of(field, "no blanks at its ends", shapeOf(name));
        }
        return name;
    }

    /** Whether every database stores that Unicode character: it is neither NUL nor a lone surrogate. */
    public static boolean canStore(int character) {
        return character != 0 && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE);
    }

    /** What may be said of a text without quoting it, such as {@code 17 characters}. */
    public static String shapeOf(String text) {
        int length = text.codePointCount(0, text.length());
        return length == 1 ? "1 character" : length + " characters";
    }
}
