package dev.patchbay.discogs;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.discogs.wire.DiscogsApi;
import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.edge.outbound.SecureAddress;
import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.Provider;
import dev.patchbay.kit.call.Request;
import dev.patchbay.kit.rate.ToldLimit;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Discogs, as the call pipeline sees it. */
@Singleton
class DiscogsProvider implements Provider {

    private static final Pattern USER_AGENT = Pattern.compile("[^\\s/]+/\\S+ \\+\\S+");
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");
    private static final Pattern OWN_FAULT = Pattern.compile("(?i)consumer|signature|timestamp|nonce");
    private static final Pattern HARD_QUERY = Pattern.compile("Query time exceeded|Malformed query");
    private static final int UNAUTHENTICATED = 401;

    private final DiscogsConfig config;
    private final DiscogsApi api;
    private final Signing signing;

    @Inject
    DiscogsProvider(DiscogsConfig config, DiscogsApi api, Signing signing) {
        this.config = config;
        this.api = api;
        this.signing = signing;
    }

    void check(@Observes StartupEvent start) {
        requireSafe(config.apiUrl());
        requireUserAgent(config.userAgent());
    }

    /** Tokens go there. */
    static void requireSafe(URI apiUrl) {
        SecureAddress.require("patchbay.discogs.api-url", apiUrl);
    }

    /** Discogs answers others with nothing, or blocks them without a word. */
    static String requireUserAgent(Optional<String> userAgent) {
        return userAgent.filter(given -> USER_AGENT.matcher(given).matches())
                .orElseThrow(() -> new ConfigurationException("patchbay.discogs.user-agent must be set to what only this "
                        + "installation calls itself, of the form Name/version +contact, such as "
                        + "OurPatchbay/1.0 +https://music.example", Set.of("patchbay.discogs.user-agent")));
    }

    @Override
    public String name() {
        return "discogs";
    }

    @Override
    public String title() {
        return "Discogs";
    }

    @Override
    public URI probe() {
        return api.uri(DiscogsApi.IDENTITY);
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Accept", "application/vnd.discogs.v2.discogs+json", "User-Agent", requireUserAgent(config.userAgent()));
    }

    @Override
    public String authorization(Request request, Credential credential) {
        return signing.authorization(request, credential);
    }

    @Override
    public Request addressed(Request request, Credential credential) {
        return api.owned(request, credential);
    }

    /** A page for browsers is Cloudflare's, before Discogs: it dislikes our address or our user agent, not this request. */
    @Override
    public Cause refusal(String body) {
        if (body.stripLeading().startsWith("<")) {
            return Cause.PROVIDER_INCIDENT;
        }
        // the addresses name the account that is connected, so it is the consent that is another's
        return body.contains("authenticate as the owner") ? Cause.SCOPE_MISSING : null;
    }

    /** A consumer that is unknown, a signature that is wrong, a clock that differs: whoever is connected is not to blame. */
    @Override
    public boolean rejectsApp(String body) {
        return OWN_FAULT.matcher(body).find();
    }

    /** A search that takes too long, or that Discogs cannot read: one person's, and no better when it is repeated. */
    @Override
    public boolean blamesRequest(String body) {
        return HARD_QUERY.matcher(body).find();
    }

    /** What a rejected credential is told is the limit for strangers. */
    @Override
    public Optional<ToldLimit> toldLimit(OutboundResponse response) {
        return response.status() == UNAUTHENTICATED ? Optional.empty()
                : count(response, "X-Discogs-Ratelimit").filter(limit -> limit > 0).flatMap(
                        limit -> count(response, "X-Discogs-Ratelimit-Used").map(used -> new ToldLimit(limit, used)));
    }

    private static Optional<Integer> count(OutboundResponse response, String header) {
        return Optional.ofNullable(response.headers().get(header)).filter(value -> COUNT.matcher(value).matches())
                .map(Integer::valueOf);
    }
}
