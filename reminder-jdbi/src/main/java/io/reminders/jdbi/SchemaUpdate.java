package io.reminders.jdbi;

/** Who brings the tables up to date. */
public enum SchemaUpdate {
    /**
     * The library does, when a repository is made: it creates the schema {@code reminders} and runs the scripts that
     * have not run yet, on one node at a time. The default. Where several processes share one file of H2
     * ({@code AUTO_SERVER=TRUE}), the host sees to it that they do not make their first repository at the same moment.
     */
    AT_START,
    /**
     * The host does, with the scripts in {@code io/reminders/jdbi/schema} of the jar, in the order of their numbers. At
     * start nothing is checked then but what database it is.
     */
    BY_HOST
}
