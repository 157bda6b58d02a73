package io.reminders.vapi;

/** The number that calls. Immutable; {@code toString} shows neither a number nor a secret. */
sealed interface CallerId {

    /** Says what is wrong with it. */
    void check(SettingsCheck check);

    /**
     * A number that was imported at Vapi.
     *
     * @param phoneNumberId Vapi's id of it
     */
    record Imported(String phoneNumberId) implements CallerId {
        @Override
        public void check(SettingsCheck check) {
            check.id("phoneNumberId", phoneNumberId);
        }
    }

    /**
     * A number at Twilio that each request brings along.
     *
     * @param number in E.164
     */
    record Twilio(String number, String accountSid, String authToken) implements CallerId {
        @Override
        public void check(SettingsCheck check) {
            check.matches("twilio number", number, "\\+[1-9]\\d{3,14}", "E.164");
            check.matches("twilio accountSid", accountSid, "AC[0-9a-fA-F]{32}", "AC and 32 hexadecimal digits");
            check.word("twilio authToken", authToken, SettingsCheck.LONGEST_TOKEN);
        }

        @Override
        public String toString() {
            return "Twilio[]";
        }
    }
}
