/**
 * Says <em>how</em> a reminder reaches its recipient: the steps, when to go on to the next, how often to try and when
 * to repeat. It knows neither deliveries nor providers.
 */
package io.reminders.route;
