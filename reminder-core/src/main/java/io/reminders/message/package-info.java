/** Says <em>what</em> is said: titles and spoken texts. It knows neither contacts nor providers. */
@NullMarked
package io.reminders.message;

import org.jspecify.annotations.NullMarked;
