package dev.patchbay.simulators.spotify.api;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import dev.patchbay.simulators.spotify.catalogue.Episode;
import dev.patchbay.simulators.spotify.catalogue.Track;
import dev.patchbay.simulators.spotify.library.Libraries;
import dev.patchbay.simulators.spotify.library.Playlist;
import dev.patchbay.simulators.spotify.library.PlaylistEntry;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Playlists and their entries as the API writes them; extended mode repeats the old names beside the new ones. */
record PlaylistJson(ApiCall call, MusicJson music, PodcastJson podcasts) {

    private static final Window FIRST = new Window(100, 0);

    static PlaylistJson of(ApiCall call, Libraries libraries) {
        return new PlaylistJson(call, MusicJson.of(call), PodcastJson.of(call, libraries));
    }

    /** As lists show it: how many entries there are, and where. */
    JsonObject simplePlaylist(Playlist playlist) {
        return withItems(described(playlist), new JsonObject().put("href", href(playlist))
                .put("total", playlist.entries().size()));
    }

    /** The entries are shown only to whom they are open. */
    JsonObject playlist(Playlist playlist) {
        JsonObject json = described(playlist)
                .put("followers", new JsonObject().putNull("href").put("total", 0));
        return !playlist.isOpenTo(call.person()) ? json
                : withItems(json, new Paging(href(playlist), Map.of()).page(playlist.entries(), FIRST, this::entry));
    }

    JsonObject entry(PlaylistEntry entry) {
        JsonObject item = switch (entry.item()) {
            case Track track -> music.track(track);
            case Episode episode -> podcasts.episodeWithShow(episode);
            default -> throw new IllegalStateException("Playlists hold tracks and episodes");
        };
        JsonObject addedBy = call.links().user(entry.addedBy());
        addedBy.remove("display_name");
        JsonObject json = new JsonObject()
                .put("added_at", entry.addedAt().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("added_by", addedBy)
                .put("is_local", false)
                .put("item", item);
        return music.extended() ? json.put("track", item.copy()) : json;
    }

    private JsonObject described(Playlist playlist) {
        return call.links().entity("playlist", playlist.id(), playlist.details().name())
                .put("description", playlist.details().description())
                .put("public", playlist.details().isPublic())
                .put("collaborative", playlist.details().collaborative())
                .put("images", playlist.entries().isEmpty() ? new JsonArray(List.of())
                        : call.links().images(playlist.id()))
                .put("owner", call.links().user(playlist.owner()))
                .put("snapshot_id", playlist.snapshotId());
    }

    private JsonObject withItems(JsonObject json, JsonObject items) {
        json.put("items", items);
        return music.extended() ? json.put("tracks", items.copy()) : json;
    }

    private String href(Playlist playlist) {
        return call.links().api("/playlists/" + playlist.id() + "/items");
    }
}
