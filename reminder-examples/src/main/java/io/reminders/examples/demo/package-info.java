/**
 * Shows the library at work: a short story of reminders, played on a simulated provider whose ledger has the last word.
 */
@NullMarked
package io.reminders.examples.demo;

import org.jspecify.annotations.NullMarked;
