package io.reminders.vapi;

import io.reminders.delivery.Evidence;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A host that receives what is posted to it, and answers as the documentation asks. Thread-safe. */
final class HostServer implements AutoCloseable {
    private final List<VapiCallback> received = new CopyOnWriteArrayList<>();
    private final MockWebServer server = new MockWebServer();

    private HostServer(VapiCallbacks callbacks) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                VapiCallback callback = callbacks.receive(
                        request.getHeaders().toMultimap(), request.getBody().toByteArray());
                received.add(callback);
                int status = callback.match(verified -> 204, forged -> 401, stale -> 401, malformed -> 400);
                return new MockResponse.Builder().code(status).build();
            }
        });
    }

    static HostServer receivingWith(VapiCallbacks callbacks) throws IOException {
        HostServer host = new HostServer(callbacks);
        host.server.start();
        return host;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getPort() + "/hooks/vapi");
    }

    List<VapiCallback> received() {
        return received;
    }

    /** The evidence of everything that was verified, in the order in which it came. */
    List<Evidence> evidence() {
        return received.stream()
                .filter(VapiCallback.Verified.class::isInstance)
                .flatMap(verified -> ((VapiCallback.Verified) verified).evidence().stream())
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
