package io.reminders.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page for people, and the files that it is made of. They hold nothing of anybody: what the page shows it asks for
 * over REST, as its reader. So anybody may have them. Each is read once, and none but those that are named here exists.
 */
final class Dashboard {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String SVG = "image/svg+xml";

    /** Nothing from elsewhere, nothing inline, nothing that a form sends away, and no frame around it. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final Page INDEX = new Page("/", "index.html", HTML);

    private static final List<Page> FILES = Stream.concat(
                    Stream.of(file("dashboard.css", CSS), file("icon.svg", SVG)),
                    Stream.of(
                                    "actions",
                                    "api",
                                    "card",
                                    "clock",
                                    "conflict",
                                    "countdown",
                                    "dialogs",
                                    "dom",
                                    "event",
                                    "form",
                                    "list",
                                    "main",
                                    "notices",
                                    "preview",
                                    "repeat",
                                    "session",
                                    "signin",
                                    "theme",
                                    "why",
                                    "words",
                                    "zones")
                            .map(name -> file(name + ".js", SCRIPT)))
            .toList();

    private Dashboard() {}

    /**
     * One file of the page.
     *
     * @param path where it is asked for
     * @param file its name in the jar
     * @param type its media type
     */
    private record Page(String path, String file, String type) {}

    private static Page file(String name, String type) {
        return new Page("/dashboard/" + name, name, type);
    }

    /** The page and its files. They are no part of what programs are offered, and so not of its description. */
    static List<Route> routes() {
        return Stream.concat(Stream.of(INDEX), FILES.stream())
                .map(Dashboard::route)
                .toList();
    }

    private static Route route(Page page) {
        byte[] content = read(page.file);
        String tag = tagOf(content);
        Map<String, String> headers = Map.of(
                "ETag",
                tag,
                "Cache-Control",
                "no-cache",
                "Content-Security-Policy",
                POLICY,
                "Referrer-Policy",
                "no-referrer");
        Answer whole = new Answer(200, page.type, new String(content, StandardCharsets.UTF_8), headers);
        Answer unchanged = new Answer(304, page.type, "", headers);
        return Route.open(
                "GET",
                page.path,
                Route.Intake.NOTHING,
                call -> call.headers().getOrDefault("if-none-match", List.of()).stream()
                                .anyMatch(said -> said.contains(tag))
                        ? unchanged
                        : whole);
    }

    private static byte[] read(String file) {
        try (InputStream content = Dashboard.class.getResourceAsStream("dashboard/" + file)) {
            if (content == null) {
                throw new IllegalStateException("dashboard/" + file + " is not in the jar");
            }
            return content.readAllBytes();
        } catch (IOException brokenJar) {
            throw new IllegalStateException("dashboard/" + file + " cannot be read");
        }
    }

    private static String tagOf(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
