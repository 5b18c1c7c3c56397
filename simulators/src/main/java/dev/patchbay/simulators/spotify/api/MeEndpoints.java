package dev.patchbay.simulators.spotify.api;

import java.util.Set;

import dev.patchbay.simulators.people.Person;
import dev.patchbay.simulators.routes.ProviderRoutes;
import dev.patchbay.simulators.spotify.behaviour.QuotaMode;
import dev.patchbay.simulators.spotify.library.Libraries;
import dev.patchbay.simulators.spotify.library.Playlist;
import io.vertx.core.json.JsonObject;

/** The account itself and its playlists. */
final class MeEndpoints {

    private final Libraries libraries;

    MeEndpoints(Libraries libraries) {
        this.libraries = libraries;
    }

    void mount(ProviderRoutes routes, ApiGate gate) {
        routes.get("/v1/me", gate.json(Set.of("user-read-private"), MeEndpoints::me));
        routes.get("/v1/me/playlists", gate.json(Set.of("playlist-read-private"), this::playlists));
    }

    private static JsonObject me(ApiCall call) {
        Person person = call.person();
        JsonObject json = user(call.links(), person)
                .put("account_id", person.accountId())
                .put("images", call.links().images(person.id()));
        return call.mode() == QuotaMode.EXTENDED ? withRemovedFields(json, call) : json;
    }

    private static JsonObject withRemovedFields(JsonObject json, ApiCall call) {
        json.put("country", call.person().country()).put("product", "premium")
                .put("followers", new JsonObject().putNull("href").put("total", 0))
                .put("explicit_content", new JsonObject().put("filter_enabled", false).put("filter_locked", false));
        return call.hasScope("user-read-email") ? json.put("email", call.person().email()) : json;
    }

    private JsonObject playlists(ApiCall call) {
        Person owner = call.person();
        return Paging.of(call, "/me/playlists").page(libraries.of(owner).playlists(), call.libraryWindow(),
                playlist -> playlist(call.links(), owner, playlist));
    }

    private static JsonObject playlist(Links links, Person owner, Playlist playlist) {
        return links.entity("playlist", playlist.id(), playlist.name())
                .put("description", playlist.description())
                .put("public", playlist.isPublic())
                .put("collaborative", false)
                .put("images", links.images(playlist.id()))
                .put("owner", user(links, owner))
                .put("snapshot_id", playlist.snapshotId())
                .put("items", new JsonObject().put("href", links.api("/playlists/" + playlist.id() + "/items"))
                        .put("total", playlist.total()));
    }

    private static JsonObject user(Links links, Person person) {
        return links.unnamed("user", person.id(), links.api("/users/" + person.id()))
                .put("display_name", person.displayName());
    }
}
