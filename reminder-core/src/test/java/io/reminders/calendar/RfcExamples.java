package io.reminders.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the golden file of RFC 5545, section 3.8.5.3. */
final class RfcExamples {

    /** One rule of an example, with what the RFC states and what is right. */
    record Example(
            String title,
            String rule,
            LocalDateTime start,
            List<LocalDateTime> removed,
            List<Instant> stated,
            List<Instant> right,
            boolean ends) {
        @Override
        public String toString() {
            return title + ": " + rule;
        }
    }

    private RfcExamples() {}

    static List<Example> all() {
        return Stream.of(text().split("\n\n", -1))
                .map(String::lines)
                .map(lines -> lines.filter(line -> !line.startsWith("#")).toList())
                .filter(lines -> !lines.isEmpty())
                .flatMap(RfcExamples::read)
                .toList();
    }

    private static String text() {
        try (InputStream file = RfcExamples.class.getResourceAsStream("rfc5545-3.8.5.3.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Stream<Example> read(List<String> lines) {
        List<Instant> stated = new ArrayList<>();
        values(lines, "on").forEach(line -> stated.addAll(instants(line)));
        List<Instant> instead = new ArrayList<>();
        values(lines, "instead").forEach(line -> instead.addAll(instants(line)));
        return values(lines, "rule").stream()
                .map(rule -> new Example(
                        values(lines, "example").get(0),
                        rule,
                        LocalDateTime.parse(values(lines, "start").get(0), BasicTime.DATE_TIME),
                        values(lines, "exdate").stream()
                                .map(time -> LocalDateTime.parse(time, BasicTime.DATE_TIME))
                                .toList(),
                        stated,
                        values(lines, "errs").isEmpty() ? stated : instead,
                        lines.contains("ends")));
    }

    private static List<String> values(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .toList();
    }

    private static List<Instant> instants(String line) {
        String[] parts = line.split(" ", -1);
        String offset = parts[1].equals("EDT") ? "-04:00" : "-05:00";
        List<Instant> instants = new ArrayList<>();
        for (String item : parts[2].split(",", -1)) {
            if (item.contains(":")) {
                instants.add(OffsetDateTime.parse(parts[0] + "T" + item + ":00" + offset)
                        .toInstant());
                continue;
            }
            String[] ends = item.split("-", -1);
            IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                    .mapToObj(day -> parts[0] + (day < 10 ? "-0" : "-") + day + "T09:00:00" + offset)
                    .forEach(text -> instants.add(OffsetDateTime.parse(text).toInstant()));
        }
        return instants;
    }
}
