package io.reminders.testkit;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.DeliveryState;
import io.reminders.reminder.ReminderId;
import io.reminders.reminder.TenantId;
import io.reminders.route.Channel;
import io.reminders.spi.ClaimRequest;
import io.reminders.spi.ClaimRequest.Errand;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rows of the deliveries that have not ended, in the order in which they are claimed. One thread at a time. */
final class OpenDeliveries {
    private final TreeMap<DeliveryId, OpenRow> rows = new TreeMap<>();
    private final Map<Lane, NavigableSet<Place>> lanes = new HashMap<>();

    Optional<OpenRow> find(DeliveryId id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** The open rows of one reminder, in the order of their ids. */
    List<OpenRow> of(ReminderId reminder) {
        return List.copyOf(Histories.about(reminder, rows).values());
    }

    void put(OpenRow row) {
        remove(row.delivery().id());
        rows.put(row.delivery().id(), row);
        lane(Lane.of(row)).add(Place.of(row));
    }

    void remove(DeliveryId id) {
        OpenRow row = rows.remove(id);
        if (row != null) {
            lane(Lane.of(row)).remove(Place.of(row));
        }
    }

    /** The rows that {@code request} may take at {@code now}, in the order of their instants. */
    List<OpenRow> claimable(ClaimRequest request, Instant now) {
        Instant reachesBackTo = now.minus(request.reach());
        return lane(new Lane(request.channel(), request.errand())).stream()
                .dropWhile(place -> place.actAt().isBefore(reachesBackTo))
                .takeWhile(place -> !place.actAt().isAfter(now))
                .flatMap(place -> find(place.id()).stream())
                .filter(row -> !row.isHeld(now))
                .limit(request.limit())
                .toList();
    }

    /** The deliveries of a tenant that wait to be sent. */
    Stream<Delivery> waiting(TenantId tenant) {
        return rows.values().stream()
                .map(OpenRow::delivery)
                .filter(delivery -> delivery.tenant().equals(tenant))
                .filter(delivery -> delivery.state() == DeliveryState.SCHEDULED);
    }

    /** The first instant after {@code now} in the lane of {@code request}. */
    Optional<Instant> nextActAt(ClaimRequest request, Instant now) {
        return lane(new Lane(request.channel(), request.errand())).stream()
                .map(Place::actAt)
                .filter(now::isBefore)
                .findFirst();
    }

    private NavigableSet<Place> lane(Lane lane) {
        return lanes.computeIfAbsent(lane, unused -> new TreeSet<>());
    }

    private record Lane(Channel channel, Errand errand) {
        static Lane of(OpenRow row) {
            return new Lane(row.channel(), row.errand());
        }
    }

    private record Place(Instant actAt, DeliveryId id) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::actAt).thenComparing(Place::id);

        static Place of(OpenRow row) {
            return new Place(row.delivery().actAt(), row.delivery().id());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
