package io.reminders.simulators;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An HTTP POST that cannot leave the machine: it connects to 127.0.0.0/8 or not at all, asks no name server and follows
 * no redirect. One request, one connection, no retry, no thread. Immutable.
 *
 * @param url where to; {@link #mayBeSent()} says whether that is allowed
 * @param headers by name, sent besides {@code Host}, {@code Content-Length} and {@code Connection}
 * @param body sent as UTF-8
 * @param timeout how long to wait for the connection, and for each part of the answer
 */
public record LoopbackPost(URI url, Map<String, String> headers, String body, Duration timeout) {

    private static final Pattern LOOPBACK = Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3})\\b");
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\\r\\n]*");
    private static final int LONGEST_STATUS_LINE = 1024;
    private static final int DEFAULT_PORT = 80;

    /**
     * Copies the headers.
     *
     * @throws IllegalArgumentException if a header would break out of its line
     */
    public LoopbackPost {
        if (!headers.entrySet().stream().allMatch(LoopbackPost::isOneLine)) {
            throw new IllegalArgumentException("headers: expected names and values of one line but was something else");
        }
        var copy = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = Collections.unmodifiableMap(copy);
    }

    /** Whether a header is a token and a value without a line break (RFC 9110, 5.1 and 5.5). */
    public static boolean isOneLine(Map.Entry<String, String> header) {
        return HEADER.matcher(header.getKey() + ":" + header.getValue()).matches();
    }

    /** Whether the URL is plain {@code http} to {@code localhost} or to a literal address in 127.0.0.0/8. */
    public boolean mayBeSent() {
        return address().isPresent();
    }

    /**
     * Sends it and waits for the answer. An interrupt closes the connection.
     *
     * @return the status, or empty if no answer came: refused, reset, timed out, interrupted
     * @throws IllegalStateException if it may not be sent
     */
    public OptionalInt send() {
        var address = address()
                .orElseThrow(() -> new IllegalStateException("url: expected http to 127.0.0.0/8 but was another host"));
        try (var channel = SocketChannel.open()) {
            var socket = channel.socket();
            socket.connect(address, milliseconds());
            socket.setSoTimeout(milliseconds());
            write(socket);
            return statusIn(socket.getInputStream());
        } catch (IOException unanswered) {
            return OptionalInt.empty();
        }
    }

    @Override
    public String toString() {
        return "POST to " + url.getHost() + " (" + body.length() + " characters)";
    }

    private int milliseconds() {
        return (int) Math.min(timeout.toMillis(), Integer.MAX_VALUE);
    }

    /** Built from the text alone: resolving a name would already be a message to the outside. */
    private Optional<InetSocketAddress> address() {
        var port = url.getPort() < 0 ? DEFAULT_PORT : url.getPort();
        return Optional.ofNullable(url.getHost())
                .filter(host -> "http".equalsIgnoreCase(url.getScheme()))
                .map(host -> "localhost".equalsIgnoreCase(host) ? "127.0.0.1" : host)
                .filter(host -> LOOPBACK.matcher(host).matches())
                .map(host -> new InetSocketAddress(host, port));
    }

    private void write(Socket socket) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder("POST ").append(target()).append(" HTTP/1.1\r\n");
        var lines = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        lines.putAll(headers);
        lines.put("Host", url.getRawAuthority());
        lines.put("Content-Length", Integer.toString(bytes.length));
        lines.put("Connection", "close");
        lines.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));

        var out = socket.getOutputStream();
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes);
        out.flush();
    }

    private String target() {
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    /** The status is all that is wanted; the rest of the answer goes with the connection. */
    private static OptionalInt statusIn(InputStream answer) throws IOException {
        var line = new StringBuilder();
        for (int next = answer.read(); next >= 0 && next != '\n'; next = answer.read()) {
            if (line.length() == LONGEST_STATUS_LINE) {
                return OptionalInt.empty();
            }
            line.append((char) next);
        }
        var status = STATUS_LINE.matcher(line);
        return status.lookingAt() ? OptionalInt.of(Integer.parseInt(status.group(1))) : OptionalInt.empty();
    }
}
