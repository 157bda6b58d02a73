/**
 * Keeps reminders in a relational database: PostgreSQL or H2. It decides nothing about a delivery: it locks rows, asks
 * the core what follows, and writes that. It knows no provider and starts no thread.
 */
package io.reminders.jdbi;
