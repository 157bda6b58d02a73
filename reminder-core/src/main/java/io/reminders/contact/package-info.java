/** Says <em>who</em> is reached: recipients and their phone numbers. It knows neither calendars nor storage. */
package io.reminders.contact;
