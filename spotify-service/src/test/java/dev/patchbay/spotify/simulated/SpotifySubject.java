package dev.patchbay.spotify.simulated;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;

import dev.patchbay.kit.test.provider.ProviderSubject;
import dev.patchbay.kit.test.provider.Read;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import dev.patchbay.kit.test.tokens.Statuses;

/** Spotify and its service, as the contracts need to know them. Nobody connects by key there. */
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
    public Read read() {
        return new Read("saved_podcasts", "/podcasts");
    }

    @Override
    public Read cached() {
        return new Read("search", "/search?q=river&market=CH");
    }

    @Override
    public Read unknown(Random random) {
        var id = random.ints(ID_LENGTH, 0, BASE62.length()).mapToObj(BASE62::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append);
        return new Read("track", "/tracks/" + id);
    }
}
