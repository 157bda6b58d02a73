/**
 * The desk and the inbox: {@link io.reminders.Reminders} takes, finds, withdraws and explains;
 * {@link io.reminders.Inbox} takes receipts. They know no thread, no gateway and no worker.
 */
package io.reminders;
