package io.reminders.vapi;

/** Whether somebody or something took a call, as Vapi's {@code startedAt} tells. */
enum Conversation {
    STARTED,
    NEVER_STARTED
}
