package io.reminders.architecture.offenders;

public class CanBeExtended {}
