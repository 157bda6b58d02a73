package io.reminders.examples.settings;

import static io.reminders.examples.settings.Setting.TWILIO_ACCOUNT_SID;
import static io.reminders.examples.settings.Setting.TWILIO_AUTH_TOKEN;
import static io.reminders.examples.settings.Setting.TWILIO_PHONE_NUMBER;
import static io.reminders.examples.settings.Setting.VAPI_API_KEY;
import static io.reminders.examples.settings.Setting.VAPI_CALLBACK_CREDENTIAL_ID;
import static io.reminders.examples.settings.Setting.VAPI_CALLBACK_SECRET;
import static io.reminders.examples.settings.Setting.VAPI_CALLBACK_URL;
import static io.reminders.examples.settings.Setting.VAPI_PHONE_NUMBER_ID;

import io.reminders.refusal.RefusedValueException;
import io.reminders.refusal.StorableText;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what is set about Vapi. Secrets and numbers are never shown, only their shape. */
final class VapiReader {
    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7e]{1,1000}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,100}");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{3,14}");
    private static final Pattern ACCOUNT_SID = Pattern.compile("AC[0-9a-fA-F]{32}");
    private static final Pattern CALLBACK_SECRET = Pattern.compile("[\\x21-\\x7e]{8,200}");
    private static final Pattern CALLBACK_URL = Pattern.compile(
            "(https://[\\w.-]+|http://(localhost|127\\.0\\.0\\.1))(:\\d{1,5})?(/[\\w./-]*)?/callbacks/vapi");

    private final Values values;

    VapiReader(Values values) {
        this.values = values;
    }

    /** The account; empty without a key, whatever else is set. */
    Optional<VapiAccount> account() {
        Optional<String> key = values.text(VAPI_API_KEY);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        check(VAPI_API_KEY, WORD, "one word", key.get());
        Optional<CallbackAddress> callbacks = callbacks();
        return callerId().map(caller -> new VapiAccount(key.get(), caller, callbacks));
    }

    private Optional<CallerId> callerId() {
        Optional<String> id = values.text(VAPI_PHONE_NUMBER_ID);
        Optional<String> number = values.text(TWILIO_PHONE_NUMBER);
        if (id.isPresent() == number.isPresent()) {
            String expected = "either it or TWILIO_PHONE_NUMBER beside VAPI_API_KEY";
            values.refuse(VAPI_PHONE_NUMBER_ID, expected, id.isPresent() ? "both" : "neither");
            return Optional.empty();
        }
        return id.isPresent() ? Optional.of(atVapi(id.get())) : number.map(this::atTwilio);
    }

    private CallerId atVapi(String id) {
        check(VAPI_PHONE_NUMBER_ID, ID, "an id of letters, digits and dashes", id);
        return new CallerId.AtVapi(id);
    }

    private CallerId atTwilio(String number) {
        check(TWILIO_PHONE_NUMBER, E164, "+ and 4 to 15 digits", number);
        return new CallerId.AtTwilio(
                number,
                required(TWILIO_ACCOUNT_SID, ACCOUNT_SID, "AC and 32 hexadecimal digits"),
                required(TWILIO_AUTH_TOKEN, WORD, "one word"));
    }

    private String required(Setting setting, Pattern form, String expected) {
        Optional<String> text = values.text(setting);
        if (text.isEmpty()) {
            values.refuse(setting, expected + " beside TWILIO_PHONE_NUMBER", Values.NOT_SET);
            return "";
        }
        check(setting, form, expected, text.get());
        return text.get();
    }

    private Optional<CallbackAddress> callbacks() {
        Optional<String> url = values.text(VAPI_CALLBACK_URL);
        Optional<String> secret = values.text(VAPI_CALLBACK_SECRET);
        Optional<String> credential = values.text(VAPI_CALLBACK_CREDENTIAL_ID);
        if (url.isEmpty() && secret.isEmpty() && credential.isEmpty()) {
            return Optional.empty();
        }
        checkOrMiss(VAPI_CALLBACK_URL, CALLBACK_URL, "https://host/callbacks/vapi", url);
        checkOrMiss(VAPI_CALLBACK_SECRET, CALLBACK_SECRET, "8 to 200 visible ASCII characters", secret);
        credential.ifPresent(id -> check(VAPI_CALLBACK_CREDENTIAL_ID, ID, "an id of letters, digits and dashes", id));
        return url.filter(CALLBACK_URL.asMatchPredicate())
                .map(text -> new CallbackAddress(URI.create(text), secret.orElse(""), credential));
    }

    private void checkOrMiss(Setting setting, Pattern form, String expected, Optional<String> given) {
        given.ifPresentOrElse(
                text -> check(setting, form, expected, text), () -> values.refuse(setting, expected, Values.NOT_SET));
    }

    private void check(Setting setting, Pattern form, String expected, String text) {
        if (!form.matcher(text).matches()) {
            values.refuse(setting, expected, StorableText.shapeOf(text));
        }
    }

    /**
     * Reads the address of Vapi: {@code https}, or {@code http} on this machine.
     *
     * @throws RefusedValueException naming {@code VAPI_BASE_URL}
     */
    static URI baseUrl(String text) {
        if (!text.matches(
                "https://[\\w.-]+(:\\d{1,5})?(/[\\w./-]*)?|http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?/?")) {
            throw RefusedValueException.of(
                    Setting.VAPI_BASE_URL.name(),
                    "https://host, or http:// on this machine",
                    StorableText.shapeOf(text));
        }
        return URI.create(text);
    }
}
