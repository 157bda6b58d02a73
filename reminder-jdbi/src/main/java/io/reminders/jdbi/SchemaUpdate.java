package io.reminders.jdbi;

/** Who brings the tables up to date. */
public enum SchemaUpdate {
    /**
     * The library does, when a repository is made: it creates the schema {@code reminders} and runs the scripts that
     * have not run yet, on one node at a time. The default.
     */
    AT_START,
    /**
     * The host does, with the scripts in {@code io/reminders/jdbi/schema} of the jar, in the order of their numbers.
     * Nothing is checked at start then.
     */
    BY_HOST
}
