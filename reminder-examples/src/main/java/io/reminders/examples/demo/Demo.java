package io.reminders.examples.demo;

import io.reminders.Reminders;
import io.reminders.examples.settings.Database;
import io.reminders.examples.terminal.Ink;
import io.reminders.examples.terminal.Screen;
import io.reminders.examples.wiring.Storage;
import io.reminders.examples.wiring.Telephone;
import io.reminders.simulators.vapi.VapiSimulator;
import io.reminders.worker.ReminderWorker;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A host, complete: a database of its own in memory, a desk, a worker, and a simulated provider. It schedules a few
 * reminders, shows what becomes of them, and holds that against the provider's ledger.
 */
public final class Demo {
    private static final int CONNECTIONS = 5;

    private final Screen screen;
    private final InstantSource clock;

    /**
     * A demo on that screen.
     *
     * @param clock the system's, or one that keeps its pace: everything happens in real time
     */
    public Demo(Screen screen, InstantSource clock) {
        this.screen = screen;
        this.clock = clock;
    }

    /**
     * Plays it, in about half a minute.
     *
     * @return what the two sides do not agree on, a sentence each; empty if all is well
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public List<String> play() throws InterruptedException {
        try (VapiSimulator provider = VapiSimulator.builder().clock(clock).start();
                Telephone telephone = Telephone.to(provider);
                Storage storage = Storage.open(inMemory(), CONNECTIONS)) {
            welcome(telephone);
            Story.direct(provider.script());
            Reminders desk =
                    Reminders.over(storage.repository()).withRegion("GB").withClock(clock);
            ReminderWorker worker = ReminderWorker.over(storage.repository())
                    .calls(telephone.gateway())
                    .start();
            Epilogue epilogue = new Epilogue(screen);
            Watch watch;
            try {
                epilogue.refused(AtTheDesk.toMistakes(desk, clock.instant().plusSeconds(60)));
                watch = Watch.over(desk, provider.ledger(), clock);
                epilogue.repeated(watch.repeated());
                watch.until(screen.isLive() ? new Board(screen) : new Log(screen));
            } finally {
                worker.close(); // from here on neither side changes
            }
            return epilogue.tell(watch.sights());
        }
    }

    private void welcome(Telephone telephone) {
        screen.line(screen.paint(Ink.BOLD, "Reminders by phone call, live"));
        screen.line("storage:   H2 in memory");
        screen.line("provider:  " + telephone);
        screen.line("");
    }

    private static Database inMemory() {
        return new Database("jdbc:h2:mem:" + UUID.randomUUID(), Optional.empty(), Optional.empty());
    }
}
