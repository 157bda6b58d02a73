/**
 * The engine room: claims due deliveries, places requests, settles what became of them, asks about those in flight. It
 * knows neither the desk nor the inbox.
 */
package io.reminders.worker;
