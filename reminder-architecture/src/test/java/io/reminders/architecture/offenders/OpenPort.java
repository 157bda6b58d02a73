package io.reminders.architecture.offenders;

public interface OpenPort {}
