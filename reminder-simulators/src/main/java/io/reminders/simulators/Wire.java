package io.reminders.simulators;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One request's way back. A client that has gone is no error: from then on everything written is dropped. One thread at
 * a time; the timeline hands it from one to the next.
 */
final class Wire {

    private final HttpExchange exchange;
    private final Timeline timeline;
    private volatile boolean open = true;

    Wire(HttpExchange exchange, Timeline timeline) {
        this.exchange = exchange;
        this.timeline = timeline;
    }

    static byte[] bytesOf(Answer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }

    void send(Answer answer) {
        var body = bytesOf(answer);
        begin(answer, body.length);
        write(body, 0, body.length);
        end();
    }

    void begin(Answer answer, long length) {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        try {
            exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
        } catch (IOException gone) {
            end();
        }
    }

    void write(byte[] bytes, int from, int length) {
        if (!open || length == 0) {
            return;
        }
        try {
            exchange.getResponseBody().write(bytes, from, length);
        } catch (IOException gone) {
            end();
        }
        flush();
    }

    /** Sends what has been written so far, the head of the answer included. */
    void flush() {
        if (!open) {
            return;
        }
        try {
            exchange.getResponseBody().flush();
        } catch (IOException gone) {
            end();
        }
    }

    boolean isOpen() {
        return open;
    }

    /** Closes the exchange; before an answer has begun this closes the connection. */
    void end() {
        open = false;
        exchange.close();
    }

    /** Goes on later, on a thread that may wait for the client. */
    void after(Duration delay, Runnable action) {
        timeline.after(delay, () -> timeline.aside(action));
    }
}
