/** Helpers and contract suites for testing code that uses or extends Reminders. */
@NullMarked
package io.reminders.testkit;

import org.jspecify.annotations.NullMarked;
