/** A host that has every published module on its module path, and only sees what they export. */
package io.reminders.host;
