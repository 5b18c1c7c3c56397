package dev.patchbay.simulators.spotify.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.patchbay.simulators.spotify.behaviour.QuotaMode;
import dev.patchbay.simulators.spotify.catalogue.Album;
import dev.patchbay.simulators.spotify.catalogue.Artist;
import dev.patchbay.simulators.spotify.catalogue.Catalogue;
import dev.patchbay.simulators.spotify.catalogue.Track;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Artists, albums and tracks as the API writes them; development mode leaves out what was removed in 2026. */
record MusicJson(Links links, boolean extended) {

    static final JsonArray MARKETS = new JsonArray(List.of("AT", "CH", "DE", "FR", "GB", "IT", "JP", "US"));

    static MusicJson of(ApiCall call) {
        return new MusicJson(call.links(), call.mode() == QuotaMode.EXTENDED);
    }

    JsonObject simpleArtist(Artist artist) {
        return links.entity("artist", artist.id(), artist.name());
    }

    JsonObject artist(Artist artist) {
        JsonObject json = simpleArtist(artist)
                .put("genres", new JsonArray(artist.genres()))
                .put("images", links.images(artist.id()));
        return !extended ? json
                : json.put("popularity", artist.popularity())
                        .put("followers", new JsonObject().putNull("href").put("total", artist.followers()));
    }

    JsonObject simpleAlbum(Album album) {
        JsonObject json = links.entity("album", album.id(), album.name())
                .put("album_type", wireName(album))
                .put("total_tracks", album.totalTracks())
                .put("images", links.images(album.id()))
                .put("release_date", album.precision().write(album.released()))
                .put("release_date_precision", album.precision().wireName())
                .put("artists", Links.array(album.artists(), this::simpleArtist));
        return extended ? json.put("available_markets", MARKETS) : json;
    }

    /** As an artist's page lists it. */
    JsonObject discographyAlbum(Album album) {
        JsonObject json = simpleAlbum(album);
        return extended ? json.put("album_group", wireName(album)) : json;
    }

    JsonObject album(Album album, Catalogue catalogue) {
        String line = album.released().getYear() + " " + album.label();
        JsonObject json = simpleAlbum(album)
                .put("copyrights", new JsonArray().add(copyright("C", line)).add(copyright("P", line)))
                .put("external_ids", new JsonObject().put("upc", album.upc()))
                .put("genres", new JsonArray())
                .put("tracks", new Paging(links.api("/albums/" + album.id() + "/tracks"), Map.of())
                        .page(catalogue.tracksOf(album), new Window(50, 0), this::simpleTrack));
        return extended ? json.put("label", album.label()).put("popularity", album.popularity()) : json;
    }

    JsonObject simpleTrack(Track track) {
        JsonObject json = links.entity("track", track.id(), track.name())
                .put("artists", Links.array(track.artists(), this::simpleArtist))
                .put("disc_number", track.disc())
                .put("track_number", track.number())
                .put("duration_ms", track.durationMs())
                .put("explicit", track.explicit())
                .put("is_local", false)
                .put("is_playable", true)
                .putNull("preview_url");
        return extended ? json.put("available_markets", MARKETS) : json;
    }

    JsonObject track(Track track) {
        JsonObject json = simpleTrack(track)
                .put("album", simpleAlbum(track.album()))
                .put("external_ids", new JsonObject().put("isrc", track.isrc()));
        return extended ? json.put("popularity", track.popularity()) : json;
    }

    static String wireName(Album album) {
        return album.type().name().toLowerCase(Locale.ROOT);
    }

    private static JsonObject copyright(String type, String line) {
        return new JsonObject().put("text", ("C".equals(type) ? "© " : "℗ ") + line).put("type", type);
    }
}
