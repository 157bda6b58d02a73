/** Holds the project's documents against its files and its code. */
package io.reminders.examples.documents;
