/**
 * States what the library needs from outside: a repository, a ledger of deliveries, gateways, ids. It knows no SQL, no
 * HTTP and no framework.
 */
package io.reminders.spi;
