package io.reminders.vapi;

import io.reminders.refusal.RefusedValueException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Sets up a {@link VapiCallGateway}. One thread at a time; {@code toString} shows no secret.
 *
 * <p>By default: {@code POST https://api.vapi.ai/call}, a timeout of 20 s, a quiet period of 15 min, no events, an
 * assistant that each request describes (voice {@code alloy} of {@code openai}, model {@code gpt-4o-mini} of
 * {@code openai}), calls of 2 min at most, and a message left on a mailbox. What must be said is the API key and whose
 * number calls: {@link #phoneNumberId} or {@link #twilio}.
 */
public final class VapiCallGatewayBuilder {
    private static final String INSTRUCTIONS =
            "You make one phone call to give one reminder, and your first message was"
                    + " that reminder. If you are asked to, say it again, word for word. Know nothing else, promise nothing, and"
                    + " ask for nothing. Then say goodbye and end the call.";

    private final String apiKey;
    private final Map<String, String> serverHeaders = new LinkedHashMap<>();
    private Optional<String> phoneNumberId = Optional.empty();
    private Optional<CallerId.Twilio> twilio = Optional.empty();
    private Optional<String> assistantId = Optional.empty();
    private Optional<Voice> voice = Optional.empty();
    private Optional<Model> model = Optional.empty();
    private Optional<URI> server = Optional.empty();
    private Optional<String> serverCredentialId = Optional.empty();
    private String instructions = INSTRUCTIONS;
    private String farewell = "Goodbye.";
    private OnVoicemail onVoicemail = OnVoicemail.LEAVE_MESSAGE;
    private Duration maxDuration = Duration.ofMinutes(2);
    private URI baseUrl = URI.create("https://api.vapi.ai");
    private String path = "/call";
    private Duration timeout = Duration.ofSeconds(20);
    private Duration quietPeriod = VapiAssumptions.QUIET_PERIOD;
    private InstantSource clock = InstantSource.system();
    private LongSupplier ticker = System::nanoTime;

    VapiCallGatewayBuilder(String apiKey) {
        this.apiKey = apiKey;
    }

    /** Calls from a number that was imported at Vapi, by the id that Vapi gave it. */
    public VapiCallGatewayBuilder phoneNumberId(String id) {
        phoneNumberId = Optional.of(id);
        return this;
    }

    /**
     * Calls from a number at Twilio, which each request brings along with what Vapi needs to use it.
     *
     * @param number in E.164
     * @param accountSid Twilio's, {@code AC} and 32 hexadecimal digits
     * @param authToken Twilio's, a secret
     */
    public VapiCallGatewayBuilder twilio(String number, String accountSid, String authToken) {
        twilio = Optional.of(new CallerId.Twilio(number, accountSid, authToken));
        return this;
    }

    /**
     * The voice; {@code alloy} of {@code openai} by default, that of the stored assistant where there is one.
     *
     * @param provider Vapi's word for it, such as {@code openai}, 1 to 40 characters
     * @param voiceId the provider's name for it, 1 to 100 characters
     */
    public VapiCallGatewayBuilder voice(String provider, String voiceId) {
        voice = Optional.of(new Voice(provider, voiceId));
        return this;
    }

    /**
     * The language model that talks after the message; {@code gpt-4o-mini} of {@code openai} by default, that of the
     * stored assistant where there is one.
     *
     * @param provider Vapi's word for it, such as {@code openai}, 1 to 40 characters
     * @param name the provider's name for it, 1 to 100 characters
     */
    public VapiCallGatewayBuilder model(String provider, String name) {
        model = Optional.of(new Model(provider, name));
        return this;
    }

    /** What the model is told, 1 to 10,000 characters; sent with the model, so not to a stored assistant's own. */
    public VapiCallGatewayBuilder instructions(String text) {
        instructions = text;
        return this;
    }

    /** What the assistant says before it hangs up, 1 to 1,000 characters; {@code Goodbye.} by default. */
    public VapiCallGatewayBuilder farewell(String text) {
        farewell = text;
        return this;
    }

    /** What to do when a mailbox takes the call; a message is left by default. */
    public VapiCallGatewayBuilder onVoicemail(OnVoicemail choice) {
        onVoicemail = choice;
        return this;
    }

    /** Lets an assistant speak that is stored at Vapi, and overrides of it only what a reminder needs. */
    public VapiCallGatewayBuilder assistantId(String id) {
        assistantId = Optional.of(id);
        return this;
    }

    /** How long a call may last, in whole seconds, 10 s to 12 h; 2 min by default. */
    public VapiCallGatewayBuilder maxDuration(Duration duration) {
        maxDuration = duration;
        return this;
    }

    /**
     * Where Vapi posts what becomes of a call, to be read by {@link VapiCallbacks}. It needs a header or a credential
     * besides, or anybody could post there. Failed posts are repeated, 5 times at growing intervals.
     *
     * @param url {@code https}, or {@code http} to a loopback address
     */
    public VapiCallGatewayBuilder server(URI url) {
        server = Optional.of(url);
        return this;
    }

    /**
     * A header of each post to the server, such as {@code X-Vapi-Secret} with a shared secret; may be given repeatedly.
     *
     * @param name letters, digits and hyphens, 1 to 100
     * @param value visible ASCII characters, 1 to 200
     */
    public VapiCallGatewayBuilder serverHeader(String name, String value) {
        serverHeaders.put(name, value);
        return this;
    }

    /** The credential, made at Vapi, by which posts to the server are authenticated or signed. */
    public VapiCallGatewayBuilder serverCredentialId(String id) {
        serverCredentialId = Optional.of(id);
        return this;
    }

    /** Where Vapi is, {@code https} or {@code http} to a loopback address; {@code https://api.vapi.ai} by default. */
    public VapiCallGatewayBuilder baseUrl(URI url) {
        baseUrl = url;
        return this;
    }

    /** The path that calls are created at, from its first slash; {@code /call} by default. */
    public VapiCallGatewayBuilder path(String text) {
        path = text;
        return this;
    }

    /** The longest that one request may take, 1 s to 5 min; 20 s by default. */
    public VapiCallGatewayBuilder timeout(Duration duration) {
        timeout = duration;
        return this;
    }

    /**
     * How long after its intent a request may still turn up at Vapi, so that "not found" proves nothing: more than the
     * timeout and a minute, 24 h at most; 15 min by default. It also covers how long a process may be paused.
     */
    public VapiCallGatewayBuilder quietPeriod(Duration duration) {
        quietPeriod = duration;
        return this;
    }

    /** The wall clock, for a refusal that asks for a wait until an instant; the system's by default. */
    public VapiCallGatewayBuilder clock(InstantSource source) {
        clock = source;
        return this;
    }

    /** Nanoseconds from any start, never going back, for send budgets; {@link System#nanoTime()} by default. */
    public VapiCallGatewayBuilder ticker(LongSupplier nanoseconds) {
        ticker = nanoseconds;
        return this;
    }

    /**
     * The gateway. It opens no connection yet.
     *
     * @throws RefusedValueException naming every setting that is wrong or missing
     */
    public VapiCallGateway build() {
        SettingsCheck check = new SettingsCheck();
        check.word("apiKey", apiKey, SettingsCheck.LONGEST_TOKEN);
        Optional<CallerId> callerId = callerId(check);
        Assistant assistant = assistant();
        assistant.check(check);
        Optional<EventServer> eventServer = eventServer(check);
        check.webAddress("baseUrl", baseUrl);
        check.noQuery("baseUrl", baseUrl);
        check.matches("path", path, "(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+", "a path such as /call");
        check.within("timeout", timeout, Duration.ofSeconds(1), Duration.ofMinutes(5));
        check.within("quietPeriod", quietPeriod, timeout.plus(Duration.ofMinutes(1)), Duration.ofHours(24));
        check.finish();
        return new VapiCallGateway(new Settings(
                apiKey,
                callerId.orElseThrow(),
                assistant,
                eventServer,
                baseUrl,
                path,
                timeout,
                quietPeriod,
                clock,
                ticker));
    }

    private Optional<CallerId> callerId(SettingsCheck check) {
        if (phoneNumberId.isPresent() == twilio.isPresent()) {
            String actual = twilio.isPresent() ? "both" : "neither";
            check.refuse("phoneNumberId, twilio", "exactly one of them", actual);
        }
        Optional<CallerId> imported = phoneNumberId.map(CallerId.Imported::new);
        Optional<CallerId> callerId = imported.or(() -> twilio);
        callerId.ifPresent(number -> number.check(check));
        return callerId;
    }

    private Assistant assistant() {
        boolean stored = assistantId.isPresent();
        return new Assistant(
                assistantId,
                stored ? voice : voice.or(() -> Optional.of(new Voice("openai", "alloy"))),
                stored ? model : model.or(() -> Optional.of(VapiAssumptions.MODEL)),
                instructions,
                farewell,
                onVoicemail,
                maxDuration);
    }

    private Optional<EventServer> eventServer(SettingsCheck check) {
        boolean authenticated = !serverHeaders.isEmpty() || serverCredentialId.isPresent();
        if (authenticated != server.isPresent()) {
            String actual = authenticated ? "no url" : "a url only";
            check.refuse("server", "a url together with a header or a credential", actual);
        }
        Optional<EventServer> events = server.map(url -> new EventServer(url, serverHeaders, serverCredentialId));
        events.ifPresent(settings -> settings.check(check));
        return events;
    }

    @Override
    public String toString() {
        return "VapiCallGatewayBuilder[]";
    }
}
