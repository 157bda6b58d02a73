/** Reminds people by phone calls placed through Vapi. */
@NullMarked
package io.reminders.vapi;

import org.jspecify.annotations.NullMarked;
