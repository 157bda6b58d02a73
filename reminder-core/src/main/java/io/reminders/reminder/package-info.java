/** Holds what the host asked for. It knows neither deliveries nor ports. */
@NullMarked
package io.reminders.reminder;

import org.jspecify.annotations.NullMarked;
