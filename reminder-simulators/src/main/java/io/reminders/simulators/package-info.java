/** Local stand-ins for the providers that Reminders talks to. */
@NullMarked
package io.reminders.simulators;

import org.jspecify.annotations.NullMarked;
