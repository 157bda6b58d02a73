/**
 * States what the REST interface needs from its host: who calls, and who takes what providers post. It knows no HTTP
 * server.
 */
package io.reminders.http.spi;
