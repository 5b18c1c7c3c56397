package dev.patchbay.simulators.discogs.oauth;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.patchbay.simulators.discogs.people.User;
import dev.patchbay.simulators.exchange.OpaqueValue;

/** The request tokens and the verifiers of those that somebody approved; both live fifteen minutes. */
final class RequestTokens {

    static final Duration LIFETIME = Duration.ofMinutes(15);

    private record Approval(User user, String verifier) {
    }

    private final Clock clock;
    private final IssuedSecrets secrets;
    private final Map<String, RequestToken> tokens = new HashMap<>();
    private final Map<String, Approval> approvals = new HashMap<>();

    RequestTokens(Clock clock, IssuedSecrets secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    RequestToken issue(String callback) {
        RequestToken token = new RequestToken(secrets.add("request_tokens", OpaqueValue.create("")),
                secrets.add("request_token_secrets", OpaqueValue.create("")), callback, clock.instant());
        tokens.put(token.value(), token);
        return token;
    }

    Optional<RequestToken> find(String value) {
        return Optional.ofNullable(tokens.get(value))
                .filter(token -> clock.instant().isBefore(token.issuedAt().plus(LIFETIME)));
    }

    /** A token that nobody has decided on yet. */
    Optional<RequestToken> undecided(String value) {
        return find(value).filter(token -> !approvals.containsKey(token.value()));
    }

    /** The verifier that proves the approval. */
    String approve(RequestToken token, User user) {
        String verifier = secrets.add("verifiers", OpaqueValue.create(""));
        approvals.put(token.value(), new Approval(user, verifier));
        return verifier;
    }

    void forget(RequestToken token) {
        tokens.remove(token.value());
        approvals.remove(token.value());
    }

    /** Who approved; a token is good for one exchange. */
    Optional<User> redeem(RequestToken token, String verifier) {
        Optional<User> user = Optional.ofNullable(approvals.get(token.value()))
                .filter(approval -> Consumer.same(approval.verifier(), verifier)).map(Approval::user);
        user.ifPresent(_ -> forget(token));
        return user;
    }

    void clear() {
        tokens.clear();
        approvals.clear();
    }
}
