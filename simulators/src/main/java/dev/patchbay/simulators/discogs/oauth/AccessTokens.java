package dev.patchbay.simulators.discogs.oauth;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.patchbay.simulators.discogs.people.User;
import dev.patchbay.simulators.discogs.people.Users;
import dev.patchbay.simulators.exchange.OpaqueValue;

/** The tokens that act for somebody: by OAuth, and one personal token each. None expires; all can be revoked. */
public final class AccessTokens {

    private static final String PERSONAL = "simulated-discogs-token-";

    /** A token by OAuth. */
    public record Issued(String value, String secret, User user) {

        @Override
        public String toString() {
            return "Issued[user=" + user.username() + "]";
        }
    }

    private final IssuedSecrets secrets;
    private final Map<String, Issued> tokens = new HashMap<>();
    private final Set<User> withoutPersonalToken = new HashSet<>();

    AccessTokens(IssuedSecrets secrets) {
        this.secrets = secrets;
    }

    Issued issue(User user) {
        Issued issued = new Issued(secrets.add("access_tokens", OpaqueValue.create("")),
                secrets.add("access_token_secrets", OpaqueValue.create("")), user);
        tokens.put(issued.value(), issued);
        return issued;
    }

    public Optional<Issued> find(String value) {
        return Optional.ofNullable(tokens.get(value));
    }

    public Optional<User> ownerOfPersonalToken(String value) {
        return Optional.of(value).filter(token -> token.startsWith(PERSONAL))
                .flatMap(token -> Users.ofPerson(token.substring(PERSONAL.length())))
                .filter(user -> !withoutPersonalToken.contains(user));
    }

    void revoke(User user) {
        tokens.values().removeIf(issued -> issued.user().equals(user));
        withoutPersonalToken.add(user);
    }

    void clear() {
        tokens.clear();
        withoutPersonalToken.clear();
    }
}
