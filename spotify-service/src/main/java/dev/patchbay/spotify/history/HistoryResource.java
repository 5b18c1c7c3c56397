package dev.patchbay.spotify.history;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.call.Reach;
import dev.patchbay.kit.operation.Calls;
import dev.patchbay.spotify.wire.SpotifyApi;
import dev.patchbay.spotify.wire.SpotifyInputs;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** What the account heard lately; Spotify reaches back some fifty tracks. Without Spotify: the last good answer. */
@Path("/history")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class HistoryResource {

    private static final TypeReference<History> HISTORY = new TypeReference<>() {
    };

    private final Calls calls;
    private final SpotifyApi api;

    @Inject
    HistoryResource(Calls calls, SpotifyApi api) {
        this.calls = calls;
        this.api = api;
    }

    @GET
    public Uni<Answer<History>> history(@RestQuery String limit, @RestQuery String cursor, @RestQuery String before,
            @RestQuery String after) {
        var inputs = new SpotifyInputs();
        var asked = HistoryRequest.checked(inputs, limit, cursor, before, after);
        inputs.verify();
        return calls.personal(new Call<>("history", api.uri("/me/player/recently-played", asked.query()), Reach.PERSONAL,
                HISTORY, node -> History.read(node, asked)));
    }
}
