package io.reminders.testkit;

import io.reminders.calendar.Event;
import io.reminders.calendar.EventId;
import io.reminders.reminder.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The events of the hosts, as they are known. One thread at a time. */
final class StoredEvents {
    private final Map<TenantsEvent, Event> known = new HashMap<>();

    Optional<Event> find(TenantId tenant, EventId id) {
        return Optional.ofNullable(known.get(new TenantsEvent(tenant, id)));
    }

    void put(TenantId tenant, Event event) {
        known.put(new TenantsEvent(tenant, event.id()), event);
    }

    private record TenantsEvent(TenantId tenant, EventId id) {}
}
