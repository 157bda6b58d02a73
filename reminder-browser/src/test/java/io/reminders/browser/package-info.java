/** The dashboard as people have it: in a real browser, over a real server. */
package io.reminders.browser;
