package dev.patchbay.simulators.spotify.accounts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.patchbay.simulators.exchange.OpaqueValue;
import dev.patchbay.simulators.people.Person;

/** The refresh tokens, and the alarms raised by presenting a spent one. */
final class RefreshTokens {

    record Known(TokenFamily family, boolean spent) {
    }

    private final IssuedSecrets secrets;
    private final Map<String, Known> tokens = new HashMap<>();
    private int reuseAlarms;

    RefreshTokens(IssuedSecrets secrets) {
        this.secrets = secrets;
    }

    String issue(TokenFamily family) {
        String value = OpaqueValue.create("AQ");
        tokens.put(value, new Known(family, false));
        secrets.refreshToken(value);
        return value;
    }

    Optional<Known> find(String value) {
        return Optional.ofNullable(tokens.get(value));
    }

    void spend(String value) {
        tokens.computeIfPresent(value, (_, known) -> new Known(known.family(), true));
    }

    void raiseReuseAlarm() {
        reuseAlarms++;
    }

    int reuseAlarms() {
        return reuseAlarms;
    }

    void clearAlarms() {
        reuseAlarms = 0;
    }

    List<String> familiesOf(Person person) {
        return tokens.values().stream().map(Known::family)
                .filter(family -> family.person().equals(person))
                .map(TokenFamily::id).distinct().toList();
    }

    void clear() {
        tokens.clear();
        reuseAlarms = 0;
    }
}
