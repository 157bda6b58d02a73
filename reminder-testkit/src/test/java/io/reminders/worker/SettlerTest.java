package io.reminders.worker;

import static io.reminders.route.Route.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.reminders.delivery.Delivery;
import io.reminders.delivery.DeliveryId;
import io.reminders.delivery.Settlement;
import io.reminders.reminder.Reminder;
import io.reminders.reminder.TenantId;
import io.reminders.worker.Settler.Settling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettlerTest {
    private final Office office = new Office();
    private final Settler settler = new Settler();

    private Delivery delivery() {
        Reminder reminder = office.desk.find(office.schedule(call())).orElseThrow();
        return office.repository
                .dossier(TenantId.NONE, reminder.id())
                .orElseThrow()
                .deliveries()
                .get(0);
    }

    private Settlement under(Delivery delivery, long token) {
        return delivery.withToken(token).elapse(office.clock.instant());
    }

    /** The deliveries of each batch, in their order. */
    private List<List<DeliveryId>> batches() {
        List<List<DeliveryId>> batches = new ArrayList<>();
        for (Optional<Command> next = settler.nextBatch(); next.isPresent(); next = settler.nextBatch()) {
            Settling settling = (Settling) next.get();
            batches.add(settling.batch().stream()
                    .map(pending -> pending.settlement().id())
                    .toList());
            settler.written();
        }
        return batches;
    }

    @Test
    void what_waits_is_written_in_one_batch() {
        Delivery one = delivery();
        Delivery other = delivery();
        settler.settle(under(one, 1));
        settler.settle(under(other, 1));

        assertThat(batches()).containsExactly(List.of(one.id(), other.id()));
    }

    @Test
    void two_settlements_of_one_delivery_never_share_a_batch() {
        Delivery twice = delivery();
        Delivery other = delivery();
        settler.settle(under(twice, 1));
        settler.settle(under(twice, 3));
        settler.settle(under(other, 1));

        assertThat(batches()).containsExactly(List.of(twice.id()), List.of(twice.id(), other.id()));
    }
}
