package dev.patchbay.simulators.spotify.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.patchbay.simulators.exchange.OpaqueValue;
import dev.patchbay.simulators.people.Person;

/** Authorization codes: good once and for a minute. */
final class AuthorizationCodes {

    /** The longest that RFC 6749, 4.1.2 recommends; Spotify tells none. */
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    record Code(AuthorizationRequest request, Person person, Instant issuedAt) {
    }

    private final Clock clock;
    private final IssuedSecrets secrets;
    private final Map<String, Code> live = new HashMap<>();
    private final Map<String, String> familyOfRedeemed = new HashMap<>();

    AuthorizationCodes(Clock clock, IssuedSecrets secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    String issue(AuthorizationRequest request, Person person) {
        String value = OpaqueValue.create("AQ");
        live.put(value, new Code(request, person, clock.instant()));
        secrets.code(value);
        return value;
    }

    /** Any attempt uses the code up. */
    Optional<Code> take(String value) {
        return Optional.ofNullable(live.remove(value));
    }

    boolean expired(Code code) {
        return !clock.instant().isBefore(code.issuedAt().plus(LIFETIME));
    }

    void redeemed(String value, TokenFamily family) {
        familyOfRedeemed.put(value, family.id());
    }

    /** The family that came from this code when it was used before. */
    Optional<String> familyOf(String value) {
        return Optional.ofNullable(familyOfRedeemed.get(value));
    }

    void clear() {
        live.clear();
        familyOfRedeemed.clear();
    }
}
