package io.reminders.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for people, as it is served; what it does in a browser is tried in reminder-browser. */
class DashboardTest {
    private static final Path FOLDER = Path.of("src/main/resources/io/reminders/http/dashboard");

    /** Ways to make a page of a text, or a program; none of them is needed here. */
    private static final Pattern DANGEROUS =
            Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|setHTML|parseFromString"
                    + "|createContextualFragment|document\\.write|srcdoc|\\beval\\b|new Function|javascript:"
                    + "|setTimeout\\(\\s*[\"'`]|\\.style\\b|cssText");

    @Test
    void without_being_asked_for_it_is_not_there() {
        try (Bench other = Bench.usual();
                ReminderServer bare = ReminderServer.over(other.kit.reminders())
                        .openOnLoopback()
                        .start()) {
            for (Route route : Dashboard.routes()) {
                assertThat(get(bare, route.path()).status()).as(route.path()).isEqualTo(404);
            }
        }
    }

    @Test
    void it_comes_with_headers_that_let_in_nothing_from_elsewhere() {
        try (Bench bench = Bench.usual()) {
            for (Route route : Dashboard.routes()) {
                Bench.Reply reply = bench.get(route.path());
                assertThat(reply.status()).as(route.path()).isEqualTo(200);
                assertThat(reply.header("Content-Security-Policy"))
                        .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                                + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'");
                assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
                assertThat(reply.header("Cache-Control")).isEqualTo("no-cache");
                assertThat(reply.header("Content-Type")).as(route.path()).startsWith(typeOf(route.path()));
            }
        }
    }

    private static String typeOf(String path) {
        return path.endsWith(".js")
                ? "text/javascript"
                : path.endsWith(".css") ? "text/css" : path.endsWith(".svg") ? "image/svg+xml" : "text/html";
    }

    @Test
    void what_a_browser_has_already_is_not_sent_again() {
        try (Bench bench = Bench.usual()) {
            Bench.Reply first = bench.get("/dashboard/main.js");
            Bench.Reply again = bench.get("/dashboard/main.js", "If-None-Match", first.header("ETag"));
            Bench.Reply other = bench.get("/dashboard/list.js", "If-None-Match", first.header("ETag"));

            assertThat(again.status()).isEqualTo(304);
            assertThat(again.response().body()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(again.header("Content-Security-Policy")).isNotEmpty();
            assertThat(other.status()).isEqualTo(200);
        }
    }

    @Test
    void every_file_of_it_is_served_and_nothing_else() {
        try (Bench bench = Bench.usual()) {
            assertThat(Dashboard.routes().stream().map(Route::path))
                    .containsExactlyInAnyOrderElementsOf(files().keySet().stream()
                            .map(name -> name.equals("index.html") ? "/" : "/dashboard/" + name)
                            .toList());
            for (String path : List.of(
                    "/dashboard",
                    "/dashboard/",
                    "/index.html",
                    "/dashboard/index.html",
                    "/dashboard/Dashboard.class",
                    "/dashboard/..%2fopenapi.yaml",
                    "/dashboard/%2e%2e/openapi.yaml",
                    "/dashboard//main.js",
                    "/favicon.ico")) {
                assertThat(bench.get(path).status()).as(path).isIn(400, 404);
            }
            assertThat(bench.send("POST", "/", "{}").status()).isEqualTo(405);
        }
    }

    @Test
    void no_text_becomes_a_page_or_a_program() {
        files().forEach((name, text) -> assertThat(
                        DANGEROUS.matcher(text).results().map(MatchResult::group))
                .as(name)
                .isEmpty());
        assertThat(DANGEROUS.matcher("target.innerHTML = text").find()).isTrue();
        assertThat(DANGEROUS.matcher("setTimeout(\"go()\")").find()).isTrue();
    }

    @Test
    void nothing_is_inline_and_nothing_comes_from_elsewhere() {
        files().forEach((name, text) -> {
            assertThat(text.replace("http://www.w3.org/2000/svg", ""))
                    .as(name)
                    .doesNotContain("http:", "https:", "data:", "@import", "url(", "style=\"");
        });
        assertThat(files().get("index.html"))
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
                .doesNotContain("<style");
    }

    @Test
    void every_module_that_is_imported_is_there_and_each_is_used() {
        Map<String, String> files = files();
        List<String> imported = Stream.concat(
                        files.values().stream()
                                .flatMap(text -> Pattern.compile("from \"\\./([^\"]+)\"")
                                        .matcher(text)
                                        .results()),
                        Pattern.compile("(?:src|href)=\"dashboard/([^\"]+)\"")
                                .matcher(files.get("index.html"))
                                .results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(imported)
                .containsExactlyInAnyOrderElementsOf(files.keySet().stream()
                        .filter(name -> !name.equals("index.html"))
                        .toList());
    }

    private static Bench.Reply get(ReminderServer server, String path) {
        return Bench.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build());
    }

    private static Map<String, String> files() {
        try (Stream<Path> folder = Files.list(FOLDER)) {
            return folder.sorted()
                    .collect(Collectors.toMap(
                            path -> path.getFileName().toString(),
                            DashboardTest::text,
                            (one, other) -> one,
                            LinkedHashMap::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
