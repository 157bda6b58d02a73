/**
 * Says <em>who</em> is reached: recipients, their phone numbers, and when these may be called. It knows hours and
 * windows of the calendar, and neither schedules nor storage.
 */
package io.reminders.contact;
