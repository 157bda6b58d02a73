package io.reminders.architecture.offenders;

public final class Prints {
    void aloud() {
        System.out.println("aloud");
    }
}
