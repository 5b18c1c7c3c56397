package dev.patchbay.spotify;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.Pattern;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Spotify's Web API. */
@ConfigMapping(prefix = "patchbay.spotify")
public interface SpotifyConfig {

    /** The API's base address; https, save on the loopback interface. */
    @WithDefault("https://api.spotify.com/v1")
    URI apiUrl();

    /** The country (ISO 3166-1 alpha-2) that requests are made for when they name none; without it, the account's own. */
    Optional<@Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters, such as CH") String> defaultMarket();

    /** What a consent is asked for; the default is what this service uses, and nothing else. */
    @WithDefault("user-read-private,user-library-read,user-library-modify,user-follow-read,user-follow-modify,"
            + "user-read-playback-position,user-read-recently-played,playlist-read-private,playlist-read-collaborative,"
            + "playlist-modify-private,playlist-modify-public")
    List<String> scopes();
}
