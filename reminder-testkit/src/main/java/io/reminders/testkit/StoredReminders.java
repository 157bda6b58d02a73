package io.reminders.testkit;

import io.reminders.reminder.NaturalKey;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.TenantId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the hosts asked for, by id and by the hosts' own keys. One thread at a time. */
final class StoredReminders {
    /** As text and as bytes ids sort alike; {@code UUID} compares its halves with their signs. */
    private static final Comparator<ReminderId> NEWEST_FIRST =
            Comparator.comparing(ReminderId::toString).reversed();

    private final NavigableMap<ReminderId, Reminder> byId = new TreeMap<>(NEWEST_FIRST);
    private final Map<TenantsKey, ReminderId> byKey = new HashMap<>();

    /** The tenant's reminder of that id. */
    Optional<Reminder> find(TenantId tenant, ReminderId id) {
        return find(id).filter(reminder -> reminder.tenant().equals(tenant));
    }

    /** The reminder of that id, whose ever it is. */
    Optional<Reminder> find(ReminderId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The tenant's reminder of that natural key. */
    Optional<Reminder> find(TenantId tenant, NaturalKey key) {
        return Optional.ofNullable(byKey.get(new TenantsKey(tenant, key))).flatMap(this::find);
    }

    void put(Reminder reminder) {
        byId.put(reminder.id(), reminder);
        reminder.key().ifPresent(key -> byKey.put(new TenantsKey(reminder.tenant(), key), reminder.id()));
    }

    void remove(Reminder reminder) {
        byId.remove(reminder.id());
        reminder.key().ifPresent(key -> byKey.remove(new TenantsKey(reminder.tenant(), key)));
    }

    Stream<Reminder> newestFirst(TenantId tenant, Optional<ReminderId> before) {
        return before.map(id -> byId.tailMap(id, false)).orElse(byId).values().stream()
                .filter(reminder -> reminder.tenant().equals(tenant));
    }

    private record TenantsKey(TenantId tenant, NaturalKey key) {}
}
