/**
 * Decides <em>when</em>: schedules, recurrences, events, the instant of an occurrence, zones, business days, hours,
 * lateness. It is always given the present moment and never reads it.
 */
package io.reminders.calendar;
