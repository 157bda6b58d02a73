package io.reminders.testkit.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * A bug that somebody could have written. Immutable.
 *
 * @param name what is wrong, in few words
 * @param fate whether a simulation finds it
 * @param seed the first that finds it, or one in which something else happens because of it
 * @param edits what is changed in the product's sources, at least one
 */
record InjectedBug(String name, Fate fate, long seed, List<Edit> edits) {
    InjectedBug {
        edits = List.copyOf(edits);
    }

    /** A bug that the first 500 seeds find, by one edit. */
    static InjectedBug found(String name, long first, String file, String original, String replacement) {
        return new InjectedBug(name, Fate.FOUND, first, List.of(new Edit(file, original, replacement)));
    }

    /** A bug that none of them finds, by one edit; {@code changed} is one that it changes. */
    static InjectedBug missed(String name, long changed, String file, String original, String replacement) {
        return new InjectedBug(name, Fate.MISSED, changed, List.of(new Edit(file, original, replacement)));
    }

    /** The same with one more edit. */
    InjectedBug and(String file, String original, String replacement) {
        List<Edit> more = new ArrayList<>(edits);
        more.add(new Edit(file, original, replacement));
        return new InjectedBug(name, fate, seed, more);
    }

    boolean isFound() {
        return fate == Fate.FOUND;
    }

    @Override
    public String toString() {
        return name;
    }

    /** What becomes of a bug within 500 seeds. */
    enum Fate {
        FOUND,
        MISSED
    }

    /**
     * One change of a source file. Immutable.
     *
     * @param file below {@code io/reminders}, in any module
     * @param original what is there, once; any run of blanks and line ends in it stands for any other
     * @param replacement what is put in its place
     */
    record Edit(String file, String original, String replacement) {}
}
