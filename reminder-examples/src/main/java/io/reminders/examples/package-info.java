/** Runnable examples, one question a file, and the runner that starts them. */
@NullMarked
package io.reminders.examples;

import org.jspecify.annotations.NullMarked;
