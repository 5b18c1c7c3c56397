package dev.patchbay.simulators.discogs.access;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.patchbay.simulators.discogs.oauth.AccessTokens;
import dev.patchbay.simulators.discogs.oauth.Consumer;
import dev.patchbay.simulators.discogs.oauth.SignedRequest;
import io.vertx.ext.web.RoutingContext;

/** Finds out who calls: by {@code Authorization: Discogs}, by parameters of the query, or by OAuth 1.0a. */
public final class Authenticator {

    private static final String SCHEME = "discogs ";
    private static final Pattern PAIR = Pattern.compile("(\\w+)=([^,\\s]+)");

    private final AccessTokens tokens;
    private final Function<RoutingContext, String> origin;

    public Authenticator(AccessTokens tokens, Function<RoutingContext, String> origin) {
        this.tokens = tokens;
        this.origin = origin;
    }

    /** Empty where somebody claims to be known and is not. */
    public Optional<Caller> caller(RoutingContext call) {
        if (SignedRequest.isSigned(call)) {
            return bySignature(call);
        }
        String header = call.request().getHeader("Authorization");
        if (header == null) {
            return byPairs(name -> call.queryParams().get(name));
        }
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        Map<String, String> pairs = PAIR.matcher(header.substring(SCHEME.length())).results()
                .collect(Collectors.toMap(pair -> pair.group(1), Authenticator::value, (first, _) -> first));
        return pairs.isEmpty() ? Optional.empty() : byPairs(pairs::get);
    }

    private Optional<Caller> byPairs(Function<String, String> pairs) {
        String token = pairs.apply("token");
        if (token != null) {
            return tokens.ownerOfPersonalToken(token).map(Caller.Member::new);
        }
        String key = pairs.apply("key");
        String secret = pairs.apply("secret");
        if (key == null && secret == null) {
            return Optional.of(new Caller.Anonymous());
        }
        return secret != null && Consumer.is(key, secret) ? Optional.of(new Caller.App()) : Optional.empty();
    }

    /** A signature without a token shows the app alone. */
    private Optional<Caller> bySignature(RoutingContext call) {
        try {
            SignedRequest request = SignedRequest.of(call, origin.apply(call));
            String value = request.get("oauth_token");
            if (value.isEmpty()) {
                return believed(request, "") ? Optional.of(new Caller.App()) : Optional.empty();
            }
            return tokens.find(value).filter(token -> believed(request, token.secret()))
                    .map(token -> new Caller.Member(token.user()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean believed(SignedRequest request, String tokenSecret) {
        return request.refusal(tokenSecret).isEmpty();
    }

    private static String value(MatchResult pair) {
        return pair.group(2);
    }
}
