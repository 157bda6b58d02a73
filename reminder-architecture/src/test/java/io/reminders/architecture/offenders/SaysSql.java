package io.reminders.architecture.offenders;

import java.sql.Connection;

public record SaysSql(Connection connection) {}
