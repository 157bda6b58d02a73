/** One question a file: how a host says <em>when</em>, and what comes of it. */
package io.reminders.examples.when;
