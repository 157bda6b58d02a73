/**
 * What is a person's goes every way that there is, and is then looked for wherever it may not be: in logs, exceptions,
 * {@code toString}, history and on the terminal. Tables that must hold it are exempt.
 */
package io.reminders.examples.privacy;
