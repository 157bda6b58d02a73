package io.reminders.spi;

/** A gateway that makes phone calls which speak the message. */
public interface CallGateway extends Gateway {}
