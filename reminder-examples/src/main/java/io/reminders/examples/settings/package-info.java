/** Reads the runner's settings, from the environment and a {@code .env} file, and refuses what is wrong at once. */
@NullMarked
package io.reminders.examples.settings;

import org.jspecify.annotations.NullMarked;
