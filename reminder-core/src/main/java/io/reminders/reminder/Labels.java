package io.reminders.reminder;

import java.util.Optional;

/**
 * By what a host finds a reminder again, apart from its id. Immutable.
 *
 * @param key the host's own name for it
 * @param subject what it is about
 * @param owner whose it is
 */
public record Labels(Optional<NaturalKey> key, Optional<Subject> subject, Optional<Owner> owner) {
    private static final Labels NONE = new Labels(Optional.empty(), Optional.empty(), Optional.empty());

    /** No label at all. */
    public static Labels none() {
        return NONE;
    }

    /** The same with that name. */
    public Labels withKey(NaturalKey named) {
        return new Labels(Optional.of(named), subject, owner);
    }

    /** The same about that. */
    public Labels withSubject(Subject about) {
        return new Labels(key, Optional.of(about), owner);
    }

    /** The same for that owner. */
    public Labels withOwner(Owner user) {
        return new Labels(key, subject, Optional.of(user));
    }
}
