package dev.patchbay.simulators.spotify.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.patchbay.simulators.routes.ProviderRoutes;
import dev.patchbay.simulators.spotify.catalogue.Album;
import dev.patchbay.simulators.spotify.catalogue.Artist;
import dev.patchbay.simulators.spotify.catalogue.Catalogue;
import dev.patchbay.simulators.spotify.catalogue.Episode;
import dev.patchbay.simulators.spotify.catalogue.SearchIndex;
import dev.patchbay.simulators.spotify.catalogue.Show;
import dev.patchbay.simulators.spotify.catalogue.Track;
import dev.patchbay.simulators.spotify.library.Libraries;
import io.vertx.core.json.JsonObject;

/** {@code GET /search}. There are no public playlists and no audiobooks, so their pages are empty. */
final class SearchEndpoint {

    private static final int LAST_OFFSET = 1000;

    private final Libraries libraries;
    private final SearchIndex<Artist> artists;
    private final SearchIndex<Album> albums;
    private final SearchIndex<Track> tracks;
    private final SearchIndex<Show> shows;
    private final SearchIndex<Episode> episodes;

    SearchEndpoint(Catalogue catalogue, Libraries libraries) {
        this.libraries = libraries;
        artists = new SearchIndex<>(catalogue.artists(), _ -> "", Artist::popularity);
        albums = new SearchIndex<>(catalogue.albums(), album -> names(album.artists()), Album::popularity);
        tracks = new SearchIndex<>(catalogue.tracks(), track -> names(track.artists()), Track::popularity);
        shows = new SearchIndex<>(catalogue.shows(), Show::publisher, _ -> 0);
        episodes = new SearchIndex<>(catalogue.episodes(), episode -> episode.show().name(), _ -> 0);
    }

    void mount(ProviderRoutes routes, ApiGate gate) {
        routes.get("/v1/search", gate.json(Set.of(), this::search));
    }

    private JsonObject search(ApiCall call) {
        String query = call.parameter("q").orElseThrow(() -> ApiProblem.badRequest("No search query"));
        List<String> types = call.list("type");
        if (types.isEmpty()) {
            throw ApiProblem.badRequest("Missing parameter type");
        }
        Window window = new Window(call.number("limit", 1, call.mode().largestSearch(), call.mode().usualSearch()),
                call.number("offset", 0, LAST_OFFSET, 0));
        JsonObject answer = new JsonObject();
        types.forEach(type -> answer.put(type + "s", page(call, type, query, window)));
        return answer;
    }

    private JsonObject page(ApiCall call, String type, String query, Window window) {
        MusicJson music = MusicJson.of(call);
        PodcastJson podcasts = PodcastJson.of(call, libraries);
        boolean available = call.market().isPresent();
        Paging paging = paging(call, type);
        return switch (type) {
            case "artist" -> paging.page(artists.find(query), window, music::artist);
            case "album" -> paging.page(albums.find(query), window, music::simpleAlbum);
            case "track" -> paging.page(tracks.find(query), window, music::track);
            case "show" -> paging.page(available ? shows.find(query) : List.of(), window, podcasts::show);
            case "episode" -> paging.page(available ? episodes.find(query) : List.of(), window, podcasts::episode);
            case "playlist", "audiobook" -> paging.page(List.<JsonObject> of(), window, Function.identity());
            default -> throw ApiProblem.badRequest("Bad search type field " + type);
        };
    }

    /** Each type is paged by itself. */
    private static Paging paging(ApiCall call, String type) {
        Paging all = Paging.of(call, "/search");
        Map<String, String> parameters = new LinkedHashMap<>(all.parameters());
        parameters.put("type", type);
        return new Paging(all.url(), parameters);
    }

    private static String names(List<Artist> artists) {
        return artists.stream().map(Artist::name).collect(Collectors.joining(" "));
    }
}
