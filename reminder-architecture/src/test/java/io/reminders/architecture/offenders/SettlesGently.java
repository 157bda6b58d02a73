package io.reminders.architecture.offenders;

public interface SettlesGently {
    void settle();

    void gets();
}
