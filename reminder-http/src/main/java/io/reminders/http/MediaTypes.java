package io.reminders.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be sent, and what is answered with (RFC 9110, sections 12.5.1 and 8.3). */
final class MediaTypes {
    private static final List<String> READ = List.of("application/json", "application/merge-patch+json");
    private static final List<String> WRITTEN =
            List.of("application/json", "application/problem+json", "application/*", "*/*");

    private MediaTypes() {}

    /** Refuses a request for, or with, something else than JSON. */
    static void check(Call call, Route.Intake intake) {
        List<String> wanted = call.headers().getOrDefault("accept", List.of());
        if (!wanted.isEmpty() && wanted.stream().noneMatch(MediaTypes::isAnswered)) {
            throw Problem.of(406, "not-acceptable", "Nothing acceptable", "Answers are application/json.")
                    .thrown();
        }
        if (intake == Route.Intake.JSON && !isRead(call.header("content-type"))) {
            throw Problem.of(415, "media-type", "Unsupported media type", "Bodies are application/json in UTF-8.")
                    .with("Accept", "application/json")
                    .thrown();
        }
    }

    private static boolean isAnswered(String accept) {
        return Arrays.stream(accept.split(",", -1)).anyMatch(MediaTypes::isRangeOfJson);
    }

    private static boolean isRangeOfJson(String range) {
        String[] parts = range.toLowerCase(Locale.ROOT).split(";", -1);
        boolean unwanted = Arrays.stream(parts).map(String::strip).anyMatch(part -> part.matches("q=0(\\.0*)?"));
        return WRITTEN.contains(parts[0].strip()) && !unwanted;
    }

    private static boolean isRead(Optional<String> contentType) {
        String[] parts = contentType.orElse("").toLowerCase(Locale.ROOT).split(";", -1);
        boolean utf8 = Arrays.stream(parts)
                .skip(1)
                .map(part -> part.replaceAll("[\\s\"]", ""))
                .filter(part -> part.startsWith("charset="))
                .allMatch("charset=utf-8"::equals);
        return READ.contains(parts[0].strip()) && utf8;
    }
}
