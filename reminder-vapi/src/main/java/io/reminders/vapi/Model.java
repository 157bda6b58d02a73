package io.reminders.vapi;

/**
 * The language model that leads the conversation after the message. Immutable.
 *
 * @param provider Vapi's word for who runs it, such as {@code openai}
 * @param name the provider's name for it, such as {@code gpt-4o-mini}
 */
record Model(String provider, String name) {}
