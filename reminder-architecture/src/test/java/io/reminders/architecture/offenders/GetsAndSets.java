package io.reminders.architecture.offenders;

public interface GetsAndSets {
    String getName();

    void setName(String name);
}
