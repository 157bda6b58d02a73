/** Puts the library's parts together from settings, as a host would: the database with its pool, and the telephone. */
@NullMarked
package io.reminders.examples.wiring;

import org.jspecify.annotations.NullMarked;
