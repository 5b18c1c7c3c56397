package dev.patchbay.spotify.wire;

import java.net.URI;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.kit.call.Reach;
import dev.patchbay.kit.operation.PageRequest;
import dev.patchbay.kit.operation.Query;
import dev.patchbay.spotify.SpotifyConfig;

/** Addresses of Spotify's Web API. */
@Singleton
public class SpotifyApi {

    private final SpotifyConfig config;

    @Inject
    SpotifyApi(SpotifyConfig config) {
        this.config = config;
    }

    public URI uri(String path) {
        return uri(path, new Query());
    }

    public URI uri(String path, Query query) {
        return URI.create(config.apiUrl() + path + query);
    }

    /** The one asked for, else the configured one. */
    public Optional<String> market(String asked) {
        return Optional.ofNullable(asked).or(config::defaultMarket);
    }

    /** With a market the answer can be the same for everybody; without one it follows the account's country. */
    public Reach catalogueReach(Optional<String> market) {
        return market.isPresent() ? Reach.NEUTRAL : Reach.ACCOUNT;
    }

    public static Query paging(PageRequest page) {
        return new Query().with("limit", page.limit()).with("offset", page.offset());
    }

}
