package io.reminders.examples.demo;

import java.time.Duration;
import java.util.List;

/** Shows the story while it goes on. One thread at a time. */
interface View {

    /**
     * Shows what there is to see.
     *
     * @param passed how long ago it began
     */
    void show(List<Sight> sights, Duration passed);
}
