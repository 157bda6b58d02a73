/**
 * Decides <em>when</em>: schedules, the instant of an occurrence, zones, lateness. It is always given the present
 * moment and never reads it.
 */
package io.reminders.calendar;
