package io.reminders.examples.settings;

/** What can be set, under the name that the environment and {@code .env} use. */
public enum Setting {
    /** Where reminders are stored. */
    DATABASE_URL(
            "jdbc:h2:file:./data/reminders",
            "jdbc:h2:…, jdbc:postgresql://host/database or postgres://user:password@host/database"),
    /** How often the worker looks for what is overdue. */
    SCHEDULER_INTERVAL_SECONDS("5", "how often the worker looks for overdue work, 1 to 600; it delays nothing"),
    /** How often a step is tried. */
    MAX_RETRY_ATTEMPTS("3", "tries of a call that was certainly not placed, 1 to 20; kept with each reminder"),
    /** The zone of local times. */
    DEFAULT_TIMEZONE("Europe/Bucharest", "the zone of a time without --zone"),
    /** The region of phone numbers. */
    DEFAULT_REGION("RO", "the region of a phone number without a leading +"),
    /** The key of the account at Vapi. */
    VAPI_API_KEY("", "without it calls go to a simulator on this machine, and nobody is called"),
    /** The number that calls, as Vapi names it. */
    VAPI_PHONE_NUMBER_ID("", "the number that calls, by its id at Vapi; or the three of Twilio:"),
    /** The number that calls, at Twilio. */
    TWILIO_PHONE_NUMBER("", "the number that calls, with + and country code"),
    /** The account of that number. */
    TWILIO_ACCOUNT_SID("", "its account"),
    /** The password of that account. */
    TWILIO_AUTH_TOKEN("", "the account's token"),
    /** Who speaks. */
    VAPI_VOICE("alloy", "who speaks: a voice of OpenAI, or provider:voice"),
    /** Another address of Vapi. */
    VAPI_BASE_URL("https://api.vapi.ai", "where Vapi is reached"),
    /** How long a request may take. */
    CALL_TIMEOUT_SECONDS("20", "how long a request to Vapi may take, 1 to 60"),
    /** How many calls at once. */
    MAX_SIMULTANEOUS_CALLS("10", "calls under way at once, 1 to 500"),
    /** Where Vapi posts what becomes of calls. */
    VAPI_CALLBACK_URL("", "where Vapi reaches `serve`, https://host/callbacks/vapi; without it, it is asked"),
    /** How those posts are known to be Vapi's. */
    VAPI_CALLBACK_SECRET("", "sent with each post, or the secret of the credential that signs it:"),
    /** By what they are signed. */
    VAPI_CALLBACK_CREDENTIAL_ID("", "an HMAC credential at Vapi, by its id"),
    /** The port of REST. */
    HTTP_PORT("8080", "the port of `serve`, 0 to 65535; 0 for one that is free"),
    /** The address of REST. */
    HTTP_HOST("127.0.0.1", "where `serve` listens: a name or an address of this machine"),
    /** The key of tokens. */
    JWT_SECRET("", "the key of tokens signed with HS256, 32 bytes or more; with the next two"),
    /** Who issues tokens. */
    JWT_ISSUER("", "who has to have issued a token (iss)"),
    /** For whom tokens are. */
    JWT_AUDIENCE("", "for whom it has to be (aud)"),
    /** Whether no token is asked for. */
    OPEN_ON_LOOPBACK("false", "true: `serve` asks nobody on this machine for a token");

    private final String preset;
    private final String meaning;

    Setting(String preset, String meaning) {
        this.preset = preset;
        this.meaning = meaning;
    }

    /** Its value where nothing is set; empty if it has none. */
    public String preset() {
        return preset;
    }

    /** What it says, for people. */
    public String meaning() {
        return meaning;
    }
}
