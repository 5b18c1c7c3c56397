package dev.patchbay.contracts.event;

import java.util.Objects;
import java.util.UUID;

/** One account's connection to one provider: the Kafka key, and the subject of its events. */
public record ConnectionKey(UUID account, String provider) {

    public ConnectionKey {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(provider, "provider");
    }

    /** @throws IllegalArgumentException if the text is not {@code <uuid>:<provider>} */
    public static ConnectionKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || colon == text.length() - 1) {
            throw new IllegalArgumentException("Not <account>:<provider>");
        }
        return new ConnectionKey(UUID.fromString(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return account + ":" + provider;
    }
}
