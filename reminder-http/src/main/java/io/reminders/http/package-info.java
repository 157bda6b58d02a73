/**
 * Lets programs ask for reminders over REST: {@link io.reminders.http.ReminderServer} listens, and puts what it is
 * asked to the desk of whoever asks.
 *
 * <p>It knows the desk and what the desk answers with, and nothing of storage, workers or providers. Only {@code Door}
 * knows the web server.
 */
package io.reminders.http;
