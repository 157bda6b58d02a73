/**
 * A deterministic simulation of several workers on one ledger: storage, network, providers, clocks and processes fail
 * as a seed says, time is virtual, and the promises are checked at every transition. One seed is one run, on every
 * machine.
 */
@NullMarked
package io.reminders.testkit.simulation;

import org.jspecify.annotations.NullMarked;
