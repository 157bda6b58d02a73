/** What no class of the library may be: one small offender for each rule, so that the rule can be seen to bite. */
package io.reminders.architecture.offenders;
