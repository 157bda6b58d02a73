/** A client that nobody wrote, against the server: what the document says is enough to use it. */
package io.reminders.client;
