/** Says <em>who</em> is reached: recipients and their phone numbers. It knows neither calendars nor storage. */
@NullMarked
package io.reminders.contact;

import org.jspecify.annotations.NullMarked;
