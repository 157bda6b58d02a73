/** Says <em>what</em> is said: titles and spoken texts. It knows neither contacts nor providers. */
package io.reminders.message;
