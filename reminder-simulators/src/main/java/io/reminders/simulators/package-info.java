/**
 * What every simulated provider stands on: a loopback HTTP server whose answers are values, and a time that a test can
 * hold still. Knows no provider.
 */
package io.reminders.simulators;
