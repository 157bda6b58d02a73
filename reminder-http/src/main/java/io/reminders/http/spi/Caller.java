package io.reminders.http.spi;

import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Owner;
import io.reminders.reminder.TenantId;
import java.util.Optional;

/**
 * In whose name a request is made: a user of one tenant, who sees and touches only reminders of their own, or somebody
 * who acts for the whole tenant, such as the host's own backend. Immutable; its {@code toString} shows no user.
 */
public final class Caller {
    private final TenantId tenant;
    private final Optional<Owner> user;

    private Caller(TenantId tenant, Optional<Owner> user) {
        this.tenant = tenant;
        this.user = user;
    }

    /**
     * A user of a tenant: the owner of what they ask for.
     *
     * @param tenant 0 to 64 letters, digits, dots, dashes or underscores; empty where the host has one tenant only
     * @param name 1 to 128 characters, without blanks at its ends
     * @throws RefusedValueException naming {@code tenant} or {@code owner} if it cannot be one
     */
    public static Caller user(String tenant, String name) {
        return new Caller(new TenantId(tenant), Optional.of(new Owner(name)));
    }

    /**
     * Somebody who sees and touches all reminders of a tenant.
     *
     * @param tenant 0 to 64 letters, digits, dots, dashes or underscores; empty where the host has one tenant only
     * @throws RefusedValueException naming {@code tenant} if it cannot be one
     */
    public static Caller wholeTenant(String tenant) {
        return new Caller(new TenantId(tenant), Optional.empty());
    }

    /** The tenant. */
    public TenantId tenant() {
        return tenant;
    }

    /** The user; empty for whoever acts for the whole tenant. */
    public Optional<Owner> user() {
        return user;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Caller caller && tenant.equals(caller.tenant) && user.equals(caller.user);
    }

    @Override
    public int hashCode() {
        return 31 * tenant.hashCode() + user.hashCode();
    }

    @Override
    public String toString() {
        return "Caller[" + tenant + (user.isPresent() ? ", a user" : "") + "]";
    }
}
