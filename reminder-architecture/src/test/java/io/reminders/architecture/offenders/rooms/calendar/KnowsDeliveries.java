package io.reminders.architecture.offenders.rooms.calendar;

import io.reminders.architecture.offenders.rooms.delivery.Delivery;

public record KnowsDeliveries(Delivery delivery) {}
