package io.reminders.architecture.offenders.spi;

public interface Port {}
