/**
 * What every simulated provider stands on: a loopback HTTP server whose answers are values, and a time that a test can
 * hold still. Knows no provider.
 */
@NullMarked
package io.reminders.simulators;

import org.jspecify.annotations.NullMarked;
