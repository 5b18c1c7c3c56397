package dev.patchbay.spotify.simulated;

import java.time.Instant;

import dev.patchbay.kit.test.client.AccountClient;
import dev.patchbay.kit.test.gateway.FakeGateway;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import dev.patchbay.kit.test.tokens.Statuses;

/** One Patchbay account that uses spotify-service. */
public final class SpotifyClient extends AccountClient {

    private SpotifyClient(FakeGateway gateway) {
        super(gateway, "spotify");
    }

    public static SpotifyClient stranger(FakeGateway gateway) {
        return new SpotifyClient(gateway);
    }

    /** Connected with a token that the simulated Spotify gave this person. */
    public static SpotifyClient connected(FakeGateway gateway, FakeTokenService tokenService, String accessToken) {
        var client = new SpotifyClient(gateway);
        tokenService.connect(client.account(), Statuses.connected("spotify"), accessToken, Instant.now().plusSeconds(3_600));
        return client;
    }
}
