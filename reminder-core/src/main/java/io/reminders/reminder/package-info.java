/** Holds what the host asked for. It knows neither deliveries nor ports. */
package io.reminders.reminder;
