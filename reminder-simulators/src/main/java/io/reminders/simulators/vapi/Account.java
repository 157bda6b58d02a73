package io.reminders.simulators.vapi;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the customer of Vapi has registered there. Of each kind of thing an empty set means that every id is known.
 * Immutable.
 */
record Account(String apiKey, Set<String> phoneNumberIds, Set<String> assistantIds, List<Credential> credentials) {

    static final String ORGANISATION = "be2fa99a-0000-4000-8000-000000000001";

    Account {
        phoneNumberIds = Set.copyOf(phoneNumberIds);
        assistantIds = Set.copyOf(assistantIds);
        credentials = List.copyOf(credentials);
    }

    boolean knowsPhoneNumber(String id) {
        return phoneNumberIds.isEmpty() || phoneNumberIds.contains(id);
    }

    boolean knowsAssistant(String id) {
        return assistantIds.isEmpty() || assistantIds.contains(id);
    }

    boolean knowsCredential(String id) {
        return credentials.isEmpty() || credential(id).isPresent();
    }

    Optional<Credential> credential(String id) {
        return credentials.stream()
                .filter(credential -> credential.id().equals(id))
                .findFirst();
    }

    @Override
    public String toString() {
        return "Account of " + credentials.size() + " credentials";
    }
}
