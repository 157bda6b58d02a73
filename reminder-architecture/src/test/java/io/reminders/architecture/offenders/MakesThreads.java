package io.reminders.architecture.offenders;

public final class MakesThreads {
    Thread made(Runnable task) {
        return new Thread(task);
    }
}
