package io.reminders.vapi;

import java.util.Optional;

/** One way in which a post shows that it comes from Vapi. Implementations are immutable and show no secret. */
interface Proof {

    /** What is wrong with a post; empty if it comes from Vapi. */
    Optional<VapiCallback> objection(CallbackHeaders headers, byte[] body);
}
