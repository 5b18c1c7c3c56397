package dev.patchbay.spotify.simulated;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;

import dev.patchbay.kit.test.provider.ProviderSubject;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import dev.patchbay.kit.test.tokens.Statuses;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Spotify and its service, as the contracts need to know them. */
public record SpotifySubject(SimulatedSpotify simulated) implements ProviderSubject {

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int ID_LENGTH = 22;

    @Override
    public String name() {
        return "spotify";
    }

    @Override
    public void connect(FakeTokenService tokenService, UUID account) {
        tokenService.connect(account, Statuses.connected(name()), simulated.grant("mira"), Instant.now().plusSeconds(3_600));
    }

    @Override
    public Response read(RequestSpecification request) {
        return request.get("/podcasts");
    }

    @Override
    public String operation() {
        return "saved_podcasts";
    }

    @Override
    public Response readCached(RequestSpecification request) {
        return request.get("/search?q=river&market=CH");
    }

    @Override
    public String cachedOperation() {
        return "search";
    }

    @Override
    public Response readAny(RequestSpecification request, Random random) {
        var id = random.ints(ID_LENGTH, 0, BASE62.length()).mapToObj(BASE62::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append);
        return request.get("/tracks/" + id);
    }

    @Override
    public String idOperation() {
        return "track";
    }
}
