package dev.patchbay.token.provider;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.outbound.BoundedHttpClient;
import dev.patchbay.edge.outbound.OutboundException;
import dev.patchbay.edge.outbound.OutboundRequest;
import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.oauth1.Oauth1Credential;
import dev.patchbay.oauth1.Oauth1Header;
import dev.patchbay.token.provider.Authorization.OAuth1;
import dev.patchbay.token.provider.Oauth1Answer.Issued;
import dev.patchbay.token.provider.Oauth1Answer.NotIssued;
import dev.patchbay.token.provider.TokenAnswer.ClientRejected;
import dev.patchbay.token.provider.TokenAnswer.GrantRejected;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;

/** Speaks to a provider's OAuth 1.0a endpoints (RFC 5849, 2). Never fails: every way to go wrong is an answer. */
@Singleton
public class Oauth1Endpoint {

    private static final int MAX_BYTES = 16 * 1024;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final Set<Integer> APP_REJECTED = Set.of(BAD_REQUEST, UNAUTHORIZED);

    private final BoundedHttpClient http;
    private final TokenAnswerReader reader;
    private final Oauth1Header header;

    @Inject
    Oauth1Endpoint(BoundedHttpClient http, TokenAnswerReader reader, Clock clock) {
        this.http = http;
        this.reader = reader;
        this.header = new Oauth1Header(clock);
    }

    /** RFC 5849, 2.1. Nothing but the app itself can be wrong here. By GET, as Discogs documents it. */
    public Uni<Oauth1Answer> requestToken(OAuth1 provider, String callback) {
        return ask(provider, HttpMethod.GET, provider.requestTokenUrl(), provider.app(), Map.of("oauth_callback", callback))
                .map(response -> APP_REJECTED.contains(response.status())
                        ? new NotIssued(new ClientRejected(response.status()))
                        : issued(response, "oauth_callback_confirmed"))
                .onFailure(OutboundException.class).recoverWithItem(this::unanswered);
    }

    /** RFC 5849, 2.3. */
    public Uni<Oauth1Answer> accessToken(OAuth1 provider, String requestToken, String secret, String verifier) {
        return ask(provider, HttpMethod.POST, provider.accessTokenUrl(), provider.app().with(requestToken, secret),
                Map.of("oauth_verifier", verifier)).map(response -> switch (response.status()) {
                    case BAD_REQUEST -> new NotIssued(new GrantRejected());
                    case UNAUTHORIZED -> new NotIssued(new ClientRejected(response.status()));
                    default -> issued(response, "oauth_token");
                }).onFailure(OutboundException.class).recoverWithItem(this::unanswered);
    }

    private Uni<OutboundResponse> ask(OAuth1 provider, HttpMethod method, URI uri, Oauth1Credential credential,
            Map<String, String> parameters) {
        var headers = Map.of("Accept", "application/x-www-form-urlencoded", "User-Agent", provider.userAgent(), "Authorization",
                header.of(method.name(), uri, credential, parameters));
        return http.send(new OutboundRequest(method, uri, headers, null, provider.deadline(), MAX_BYTES));
    }

    /** @param required a parameter without which the answer counts for nothing */
    private Oauth1Answer issued(OutboundResponse response, String required) {
        var form = response.successful() ? parse(response) : Map.<String, List<String>> of();
        var token = form.get("oauth_token");
        var secret = form.get("oauth_token_secret");
        return token == null || secret == null || !form.containsKey(required) ? new NotIssued(reader.unavailable(response))
                : new Issued(token.getFirst(), secret.getFirst());
    }

    private static Map<String, List<String>> parse(OutboundResponse response) {
        try {
            return new QueryStringDecoder(response.body().toString(), false).parameters();
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }

    private Oauth1Answer unanswered(Throwable failure) {
        return new NotIssued(reader.unanswered(failure));
    }
}
