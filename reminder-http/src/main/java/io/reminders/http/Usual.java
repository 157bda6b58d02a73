package io.reminders.http;

import io.reminders.route.Route;
import java.time.ZoneId;

/**
 * What holds where a request says nothing of it. Immutable.
 *
 * @param zone by whose clock times are read
 * @param route by which route people are reached
 */
record Usual(ZoneId zone, Route route) {}
