package io.reminders.vapi;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.ByteString;

/**
 * A JSON body that may be written once. OkHttp repeats a 503 with {@code Retry-After: 0} and some others by itself,
 * even where retries are off; only a body that cannot be written twice stops it (its
 * {@code RetryAndFollowUpInterceptor}).
 */
final class OneShotBody extends RequestBody {
    private static final MediaType JSON = MediaType.get("application/json");

    private final ByteString json;

    OneShotBody(ByteString json) {
        this.json = json;
    }

    @Override
    public MediaType contentType() {
        return JSON;
    }

    @Override
    public long contentLength() {
        return json.size();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(json);
    }
}
