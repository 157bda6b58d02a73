package io.reminders.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.reminders.http.spi.CallbackReceiver;
import io.reminders.refusal.RefusedValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web server: turns what comes into calls, and answers into what goes. Nothing else knows Javalin. Thread-safe. */
final class Door {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderServer.class);
    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.HEAD,
            HandlerType.OPTIONS,
            HandlerType.TRACE);

    private final Javalin javalin;

    private Door(Javalin javalin) {
        this.javalin = javalin;
    }

    static Door open(String host, int port, Service service) {
        Javalin javalin = Javalin.create(config -> configure(config, host, port, service));
        try {
            return new Door(javalin.start());
        } catch (JavalinBindException taken) {
            javalin.stop();
            throw RefusedValueException.of("port", "one that is free and may be taken", Integer.toString(port));
        }
    }

    int port() {
        return javalin.port();
    }

    void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig config, String host, int port, Service service) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = host;
        config.jetty.port = port;
        config.jetty.modifyServer(server -> server.setErrorHandler(new BareErrors()));
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(false);
        });
        config.router.ignoreTrailingSlashes = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = CallbackReceiver.LONGEST_BODY + 1L;
        config.routes.exception(HttpResponseException.class, (thrown, context) -> write(refusal(thrown), context));
        config.routes.exception(Exception.class, (thrown, context) -> {
            LOG.error("a request failed: {}", Service.told(thrown));
            write(Service.failed().answer(), context);
        });
        register(config, service);
    }

    /** The fixed paths come before those with names in them: the first that fits is taken. */
    private static void register(JavalinConfig config, Service service) {
        Map<String, Map<String, Route>> byPath = new TreeMap<>((one, other) ->
                one.contains("{") == other.contains("{") ? one.compareTo(other) : one.contains("{") ? 1 : -1);
        service.routes()
                .forEach(route -> byPath.computeIfAbsent(route.path(), path -> new LinkedHashMap<>())
                        .put(route.method(), route));
        byPath.forEach((path, routes) -> METHODS.forEach(method -> {
            // What may be got may be asked for without its body: the server leaves that out.
            Route route = routes.get(method.equals(HandlerType.HEAD) ? "GET" : method.name());
            config.routes.addHttpHandler(
                    method,
                    path,
                    context ->
                            write(route == null ? notAllowed(routes) : service.answer(route, call(context)), context));
        }));
    }

    private static Answer notAllowed(Map<String, Route> routes) {
        TreeSet<String> allowed = new TreeSet<>(routes.keySet());
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return Problem.of(405, "method", "Method not allowed", "This can be asked for by " + String.join(", ", allowed))
                .with("Allow", String.join(", ", allowed))
                .answer();
    }

    private static Answer refusal(HttpResponseException thrown) {
        return thrown.getStatus() == 404
                ? Problem.notFound().answer()
                : Problem.of(thrown.getStatus(), "bad-request", "Not a request", "This cannot be read as a request.")
                        .answer();
    }

    private static Call call(Context context) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : Collections.list(context.req().getHeaderNames())) {
            headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .addAll(Collections.list(context.req().getHeaders(name)));
        }
        return new Call(
                context.pathParamMap(), context.queryParamMap(), headers, context.ip(), context.bodyInputStream());
    }

    private static void write(Answer answer, Context context) {
        context.status(answer.status());
        context.header("Cache-Control", "no-store");
        context.header("X-Content-Type-Options", "nosniff");
        answer.headers().forEach(context::header);
        if (!answer.contentType().isEmpty()) {
            context.contentType(answer.contentType());
            context.result(answer.body());
        }
    }
}
