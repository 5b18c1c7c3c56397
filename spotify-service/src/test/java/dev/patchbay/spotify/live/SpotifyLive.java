package dev.patchbay.spotify.live;

import java.time.Instant;

import dev.patchbay.kit.test.NeighboursTestResource;
import dev.patchbay.kit.test.live.LiveReads;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.stack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "spotify"), restrictToAnnotatedClass = true)
@QuarkusTestResource(value = NeighboursTestResource.class, restrictToAnnotatedClass = true)
class SpotifyLive extends LiveReads {

    SpotifyLive() {
        super("spotify", "/me", "/search?q=nina&type=artist&limit=3", "/podcasts?limit=3", "/playlists?limit=3",
                "/history?limit=3");
    }

    @Override
    protected FakeCredential credential(String token) {
        return FakeCredential.bearer(token, Instant.now().plusSeconds(3_000));
    }
}
