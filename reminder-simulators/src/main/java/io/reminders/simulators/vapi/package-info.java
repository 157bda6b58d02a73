/**
 * A local Vapi: its call API as documented in August 2026, as strict as the real one, with calls that are played by a
 * script and a ledger of who was called. Knows nothing of reminders.
 */
package io.reminders.simulators.vapi;
