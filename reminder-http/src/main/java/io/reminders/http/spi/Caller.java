package io.reminders.http.spi;

import io.reminders.refusal.RefusedValueException;
import io.reminders.reminder.Owner;
import io.reminders.reminder.TenantId;
import java.util.Objects;
import java.util.Optional;

/**
 * In whose name a request is made: a user of one tenant, who sees and touches only reminders of their own, or somebody
 * who acts for the whole tenant, such as the host's own backend. Immutable; its {@code toString} shows no user.
 */
public final class Caller {
    private final TenantId tenant;
    private final Optional<Owner> name;
    private final boolean whole;

    private Caller(TenantId tenant, Optional<Owner> name, boolean whole) {
        this.tenant = tenant;
        this.name = name;
        this.whole = whole;
    }

    /**
     * A user of a tenant: the owner of what they ask for.
     *
     * @param tenant 0 to 64 letters, digits, dots, dashes or underscores; empty where the host has one tenant only
     * @param name 1 to 128 characters, without blanks at its ends
     * @throws RefusedValueException naming {@code tenant} or {@code owner} if it cannot be one
     */
    public static Caller user(String tenant, String name) {
        return new Caller(new TenantId(tenant), Optional.of(new Owner(name)), false);
    }

    /**
     * Somebody who sees and touches all reminders of a tenant.
     *
     * @param tenant 0 to 64 letters, digits, dots, dashes or underscores; empty where the host has one tenant only
     * @throws RefusedValueException naming {@code tenant} if it cannot be one
     */
    public static Caller wholeTenant(String tenant) {
        return new Caller(new TenantId(tenant), Optional.empty(), true);
    }

    /**
     * Somebody of that name who sees and touches all reminders of a tenant. The name keeps what several such callers
     * say apart, their idempotency keys and how often each is answered; nothing is owned by it.
     *
     * @param tenant 0 to 64 letters, digits, dots, dashes or underscores; empty where the host has one tenant only
     * @param name 1 to 128 characters, without blanks at its ends
     * @throws RefusedValueException naming {@code tenant} or {@code owner} if it cannot be one
     */
    public static Caller wholeTenant(String tenant, String name) {
        return new Caller(new TenantId(tenant), Optional.of(new Owner(name)), true);
    }

    /** The tenant. */
    public TenantId tenant() {
        return tenant;
    }

    /** The user; empty for whoever acts for the whole tenant. */
    public Optional<Owner> user() {
        return whole ? Optional.empty() : name;
    }

    /** What the caller is called, whose reminders it may be or not; empty if that is not known. */
    public Optional<String> name() {
        return name.map(Owner::value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Caller caller
                && tenant.equals(caller.tenant)
                && name.equals(caller.name)
                && whole == caller.whole;
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenant, name, whole);
    }

    @Override
    public String toString() {
        return "Caller[" + tenant + (whole ? "" : ", a user") + "]";
    }
}
