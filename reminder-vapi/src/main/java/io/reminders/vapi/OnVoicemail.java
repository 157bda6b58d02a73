package io.reminders.vapi;

/** What to do when a voice mailbox takes the call (guide "Voicemail detection"). */
public enum OnVoicemail {
    /** Wait for the beep, say the message, and hang up. */
    LEAVE_MESSAGE,
    /** Hang up without a word. */
    HANG_UP,
    /** Do not tell a mailbox from a person: it hears what a person would, and the call counts as answered. */
    TALK_ON
}
