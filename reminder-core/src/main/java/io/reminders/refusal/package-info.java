/** Says why a value was refused: which field, what was expected, what came. Every room may use it; it knows none. */
package io.reminders.refusal;
