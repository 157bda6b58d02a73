/**
 * Measurements, each a main class that prints what it ran on. They use what a host may use, and nothing asserts a time.
 */
@NullMarked
package io.reminders.benchmarks;

import org.jspecify.annotations.NullMarked;
