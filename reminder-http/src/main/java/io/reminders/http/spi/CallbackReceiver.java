package io.reminders.http.spi;

import java.util.List;
import java.util.Map;

/**
 * Takes what one provider posts about requests, for one that checks signatures itself. Thread-safe.
 *
 * <p>Where it throws, nothing was taken: the post is answered with a 503, after which providers post it again.
 */
@FunctionalInterface
public interface CallbackReceiver {
    /** The longest body that is handed on, in bytes. */
    int LONGEST_BODY = 1 << 20;

    /**
     * Takes one post.
     *
     * @param headers as they came, by name in lower case
     * @param body exactly the bytes that came, at most {@link #LONGEST_BODY}
     * @return what was made of it
     */
    CallbackAnswer receive(Map<String, List<String>> headers, byte[] body);
}
