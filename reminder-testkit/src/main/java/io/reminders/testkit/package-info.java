/**
 * Doubles and suites for tests. For a host: {@link io.reminders.testkit.ReminderTestKit}, a clock to be moved and
 * gateways that reach nobody. For whoever writes an adapter: the contracts of repositories and of gateways, which are
 * the only part that needs JUnit and AssertJ.
 */
package io.reminders.testkit;
