package dev.patchbay.discogs.wire;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.discogs.DiscogsConfig;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.Failure;
import dev.patchbay.kit.call.Request;
import dev.patchbay.kit.operation.Query;

/** Addresses of Discogs' API. */
@Singleton
public class DiscogsApi {

    public static final String IDENTITY = "/oauth/identity";
    // no user's name has a hyphen in front; what is kept is thereby found without knowing who is connected
    private static final String ME = "/users/-me-/";

    private final DiscogsConfig config;
    private final AccountNames names;

    @Inject
    public DiscogsApi(DiscogsConfig config, AccountNames names) {
        this.config = config;
        this.names = names;
    }

    public URI uri(String path) {
        return uri(path, new Query());
    }

    public URI uri(String path, Query query) {
        return URI.create(config.apiUrl() + path + query);
    }

    /** Of something that has a price. */
    public URI priced(String path) {
        return uri(path, new Query().with("curr_abbr", currency()));
    }

    /** Of what belongs to whoever asks. */
    public URI own(String path) {
        return own(path, new Query());
    }

    public URI own(String path, Query query) {
        return uri(ME + path, query);
    }

    public Currency currency() {
        return config.currency();
    }

    /** Discogs wants the account's name where our addresses have none. */
    public Request owned(Request request, Credential credential) {
        var alias = config.apiUrl() + ME;
        var address = request.uri().toString();
        return address.startsWith(alias)
                ? new Request(request.method(), URI.create(config.apiUrl() + "/users/" + username(credential) + "/"
                        + address.substring(alias.length())), request.body())
                : request;
    }

    private String username(Credential credential) {
        if (credential.account() == null || credential.account().displayName() == null) {
            throw new CallException(new Failure.Authorization(Cause.SCOPE_MISSING));
        }
        // in a path a space is no plus
        return URLEncoder.encode(names.of(credential.account()), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
