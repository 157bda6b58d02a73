/**
 * The runner: a command line over the library, one command a file. Questions of hosts are answered in the tests, one a
 * file, in {@code io.reminders.examples.questions}.
 */
@NullMarked
package io.reminders.examples;

import org.jspecify.annotations.NullMarked;
