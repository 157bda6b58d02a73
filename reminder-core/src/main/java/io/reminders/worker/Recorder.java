package io.reminders.worker;

import io.reminders.delivery.HistoryLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log and the host what was committed. One thread at a time. */
final class Recorder {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private final DeliveryListener listener;

    Recorder(DeliveryListener listener) {
        this.listener = listener;
    }

    void recorded(HistoryLine line) {
        LOG.info(
                "delivery {} attempt {} {} -> {} ({})",
                line.delivery(),
                line.attempt(),
                line.fact().getClass().getSimpleName(),
                line.state(),
                line.why().code());
        try {
            listener.recorded(line);
        } catch (RuntimeException | Error thrown) {
            LOG.error("the listener threw {} for {}", thrown.getClass().getName(), line.delivery());
        }
    }
}
