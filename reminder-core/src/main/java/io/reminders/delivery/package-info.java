/**
 * Carries one occurrence to one recipient: states, attempts, facts and the verdicts that follow from them. Values and
 * pure functions only; it knows no port, no clock and no thread.
 */
package io.reminders.delivery;
