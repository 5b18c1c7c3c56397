package dev.patchbay.spotify.library;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import dev.patchbay.kit.call.Answer;
import dev.patchbay.spotify.change.Changed;
import dev.patchbay.spotify.change.Changes;
import dev.patchbay.spotify.wire.SpotifyInputs;
import dev.patchbay.spotify.wire.UriKinds;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;

/** What the account has saved, by URI: ask, save, remove. */
@Path("/library")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class LibraryResource {

    private static final Pattern COMMA = Pattern.compile(",");

    private final LibraryCalls calls;
    private final Changes changes;

    @Inject
    LibraryResource(LibraryCalls calls, Changes changes) {
        this.calls = calls;
        this.changes = changes;
    }

    /** @param uris of what is to be saved or removed */
    record LibraryChange(List<String> uris) {
    }

    /** @param uris separated by commas */
    @GET
    @Path("/contains")
    public Uni<Answer<Saved>> contains(@RestQuery String uris) {
        return calls.contains(checked(uris == null ? List.of() : COMMA.splitAsStream(uris).toList(), UriKinds.CHECKABLE));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<Changed>> save(LibraryChange change) {
        return changes.make(calls.change("library_save", HttpMethod.PUT, checked(change))).map(Changed::response);
    }

    @DELETE
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<Changed>> remove(LibraryChange change) {
        return changes.make(calls.change("library_remove", HttpMethod.DELETE, checked(change))).map(Changed::response);
    }

    private static List<String> checked(LibraryChange change) {
        return checked(change == null ? null : change.uris(), UriKinds.SAVABLE);
    }

    /** Each once. */
    private static List<String> checked(List<String> uris, UriKinds kinds) {
        var inputs = new SpotifyInputs();
        var given = inputs.uris(uris, kinds, LibraryCalls.MOST);
        inputs.verify();
        return given.stream().distinct().toList();
    }
}
