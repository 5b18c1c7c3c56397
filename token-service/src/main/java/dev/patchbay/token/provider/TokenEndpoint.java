package dev.patchbay.token.provider;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.outbound.BoundedHttpClient;
import dev.patchbay.edge.outbound.OutboundException;
import dev.patchbay.edge.outbound.OutboundRequest;
import dev.patchbay.token.provider.Authorization.OAuth2;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/** Speaks to a provider's token endpoint (RFC 6749, 3.2). Never fails: every way to go wrong is an answer. */
@Singleton
public class TokenEndpoint {

    private static final int MAX_BYTES = 64 * 1024;

    private final BoundedHttpClient http;
    private final TokenAnswerReader reader;

    @Inject
    TokenEndpoint(BoundedHttpClient http, TokenAnswerReader reader) {
        this.http = http;
        this.reader = reader;
    }

    /** RFC 6749, 4.1.3 with the verifier of RFC 7636, 4.5. */
    public Uni<TokenAnswer> exchange(OAuth2 provider, String code, String redirectUri, String verifier) {
        return ask(provider, Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", redirectUri,
                "code_verifier", verifier));
    }

    /** RFC 6749, 6. */
    public Uni<TokenAnswer> refresh(OAuth2 provider, String refreshToken) {
        return ask(provider, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** RFC 6749, 4.4: a token of the app itself. */
    public Uni<TokenAnswer> clientCredentials(OAuth2 provider) {
        return ask(provider, Map.of("grant_type", "client_credentials"));
    }

    private Uni<TokenAnswer> ask(OAuth2 provider, Map<String, String> parameters) {
        return http.send(request(provider, parameters)).map(reader::read)
                .onFailure(OutboundException.class).recoverWithItem(reader::unanswered);
    }

    /** A confidential client proves itself by Basic (RFC 6749, 2.3.1), a public one only names itself. */
    private static OutboundRequest request(OAuth2 provider, Map<String, String> parameters) {
        var form = new LinkedHashMap<>(parameters);
        var headers = new LinkedHashMap<>(Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept",
                "application/json"));
        provider.clientSecret().ifPresentOrElse(
                secret -> headers.put("Authorization", basic(provider.clientId(), secret)),
                () -> form.put("client_id", provider.clientId()));
        return new OutboundRequest(HttpMethod.POST, provider.tokenUrl(), headers, Buffer.buffer(FormEncoding.encode(form)),
                provider.deadline(), MAX_BYTES);
    }

    private static String basic(String id, String secret) {
        var credentials = FormEncoding.encode(id) + ":" + FormEncoding.encode(secret);
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
