package dev.patchbay.simulators.spotify.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.patchbay.simulators.exchange.OpaqueValue;

/** The access tokens and whether they are still good. */
public final class AccessTokens {

    /** What a presented token is worth. */
    public sealed interface Verdict {
    }

    public record Valid(Bearer bearer) implements Verdict {
    }

    public record Expired() implements Verdict {
    }

    public record Unknown() implements Verdict {
    }

    private record Issued(Bearer bearer, String familyId, Instant expiresAt) {
    }

    private static final String NO_FAMILY = "";

    private final Clock clock;
    private final IssuedSecrets secrets;
    private final Map<String, Issued> tokens = new HashMap<>();
    private final Set<String> revokedFamilies = new HashSet<>();

    AccessTokens(Clock clock, IssuedSecrets secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    String issue(TokenFamily family, Duration lifetime) {
        return issue(new Bearer.User(family.person(), family.scopes()), family.id(), lifetime);
    }

    String issueForApp(RegisteredClient client, Duration lifetime) {
        return issue(new Bearer.App(client.id()), NO_FAMILY, lifetime);
    }

    public Verdict verify(String value) {
        Issued issued = tokens.get(value);
        if (issued == null || revokedFamilies.contains(issued.familyId())) {
            return new Unknown();
        }
        return clock.instant().isBefore(issued.expiresAt()) ? new Valid(issued.bearer()) : new Expired();
    }

    void revokeFamily(String familyId) {
        revokedFamilies.add(familyId);
    }

    boolean isRevoked(TokenFamily family) {
        return revokedFamilies.contains(family.id());
    }

    void expireAll() {
        Instant now = clock.instant();
        tokens.replaceAll((_, issued) -> new Issued(issued.bearer(), issued.familyId(), now));
    }

    void clear() {
        tokens.clear();
        revokedFamilies.clear();
    }

    private String issue(Bearer bearer, String familyId, Duration lifetime) {
        String value = OpaqueValue.create("BQ");
        tokens.put(value, new Issued(bearer, familyId, clock.instant().plus(lifetime)));
        secrets.accessToken(value);
        return value;
    }
}
