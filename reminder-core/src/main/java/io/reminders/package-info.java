/** Reminders for people: what is due, whom it concerns and how they are reached. */
@NullMarked
package io.reminders;

import org.jspecify.annotations.NullMarked;
