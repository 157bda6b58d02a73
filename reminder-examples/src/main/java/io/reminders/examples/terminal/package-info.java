/** Puts words, tables and colours on a terminal, or plain lines where there is none. It knows no reminders. */
@NullMarked
package io.reminders.examples.terminal;

import org.jspecify.annotations.NullMarked;
