package io.reminders.examples.settings;

/**
 * Where REST is offered, and to whom. Immutable; its {@code toString} shows no secret.
 *
 * @param host the name or address of this machine that is listened at
 * @param port the port, 0 for one that is free
 * @param admission who may ask
 */
public record ServerSettings(String host, int port, Admission admission) {}
