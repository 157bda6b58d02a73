/** One question a file: what a host wants to do, and how it is done. They are run as tests. */
package io.reminders.examples.questions;
