package io.reminders.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what is no request at all; the server's own page would repeat parts of it. Thread-safe. */
final class BareErrors implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Problem problem = response.getStatus() >= 500
                ? Service.failed()
                : Problem.of(response.getStatus(), "bad-request", "Not a request", "This cannot be read as a request.");
        Answer answer = problem.answer();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        response.write(true, ByteBuffer.wrap(answer.body().getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
