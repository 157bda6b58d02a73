/** Keeps reminders in a relational database. */
@NullMarked
package io.reminders.jdbi;

import org.jspecify.annotations.NullMarked;
