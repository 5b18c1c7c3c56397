package dev.patchbay.gateway.account;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What may be told of an account.
 *
 * @param username as its owner wrote it
 * @param roles always {@code user}, and {@code admin} for whoever came first
 */
public record AccountView(UUID id, String username, List<String> roles) {

    public AccountView {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(username, "username");
        roles = List.copyOf(roles);
    }
}
