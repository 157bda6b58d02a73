/**
 * Holds the walls of the library: what no compiler checks and one module alone cannot see. Every rule says why it is
 * there, names its exceptions with their reasons, and is shown to bite on a small offender.
 */
package io.reminders.architecture;
