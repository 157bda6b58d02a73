package io.reminders.examples.settings;

import static io.reminders.examples.settings.Setting.HTTP_HOST;
import static io.reminders.examples.settings.Setting.HTTP_PORT;
import static io.reminders.examples.settings.Setting.JWT_AUDIENCE;
import static io.reminders.examples.settings.Setting.JWT_ISSUER;
import static io.reminders.examples.settings.Setting.JWT_SECRET;
import static io.reminders.examples.settings.Setting.OPEN_ON_LOOPBACK;

import io.reminders.refusal.RefusedValueException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what is set about REST. The secret is never shown, only how long it is. */
final class ServerReader {
    /** What HS256 needs (RFC 7518, section 3.2). */
    private static final int SHORTEST_SECRET = 32;

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{1,253}");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1");

    private final Values values;

    ServerReader(Values values) {
        this.values = values;
    }

    ServerSettings settings() {
        return new ServerSettings(
                values.through(HTTP_HOST, ServerReader::host), values.whole(HTTP_PORT, 0, 65_535), admission());
    }

    private Admission admission() {
        boolean open = values.through(OPEN_ON_LOOPBACK, ServerReader::trueOrFalse);
        Optional<String> secret = values.text(JWT_SECRET);
        if (open && secret.isPresent()) {
            values.refuse(OPEN_ON_LOOPBACK, "false beside JWT_SECRET, or no token would be asked for", "true");
        }
        if (secret.isPresent()) {
            return bearers(secret.get());
        }
        if (open) {
            refuseWhatOthersReach();
            return new Admission.Open();
        }
        return new Admission.Unsaid();
    }

    private void refuseWhatOthersReach() {
        String host = values.textOrPreset(HTTP_HOST);
        if (HOST.matcher(host).matches() && !LOOPBACK.matcher(host).matches()) {
            values.refuse(HTTP_HOST, "a loopback address while everybody may ask", Values.shown(host));
        }
    }

    private Admission bearers(String secret) {
        int bytes = secret.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < SHORTEST_SECRET) {
            values.refuse(JWT_SECRET, SHORTEST_SECRET + " bytes or more", bytes + " bytes");
        }
        return new Admission.Bearers(secret, beside(JWT_ISSUER), beside(JWT_AUDIENCE));
    }

    private String beside(Setting setting) {
        Optional<String> text = values.text(setting);
        if (text.isEmpty()) {
            values.refuse(setting, "a text beside JWT_SECRET", Values.NOT_SET);
        }
        return text.orElse("");
    }

    private static String host(String text) {
        if (!HOST.matcher(text).matches()) {
            throw RefusedValueException.of(
                    HTTP_HOST.name(), "a name or an address of this machine", Values.shown(text));
        }
        return text;
    }

    private static boolean trueOrFalse(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw RefusedValueException.of(OPEN_ON_LOOPBACK.name(), "true or false", Values.shown(text));
        }
        return text.equals("true");
    }
}
