package dev.patchbay.simulators.spotify.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.patchbay.simulators.exchange.Html;
import dev.patchbay.simulators.spotify.accounts.Bearer;
import dev.patchbay.simulators.spotify.behaviour.QuotaMode;
import dev.patchbay.simulators.spotify.catalogue.Episode;
import dev.patchbay.simulators.spotify.catalogue.Precision;
import dev.patchbay.simulators.spotify.catalogue.Show;
import dev.patchbay.simulators.spotify.library.Libraries;
import dev.patchbay.simulators.spotify.library.Library;
import dev.patchbay.simulators.spotify.library.ResumePoint;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Shows and episodes as the API writes them.
 *
 * @param listener whose resume points are shown; empty for an app or without the scope
 */
record PodcastJson(Links links, boolean extended, Optional<Library> listener) {

    static PodcastJson of(ApiCall call, Libraries libraries) {
        Optional<Library> listener = call.bearer() instanceof Bearer.User user
                && call.hasScope("user-read-playback-position") ? Optional.of(libraries.of(user.person()))
                        : Optional.empty();
        return new PodcastJson(call.links(), call.mode() == QuotaMode.EXTENDED, listener);
    }

    JsonObject show(Show show) {
        JsonObject json = described("show", show.id(), show.name(), show.description())
                .put("copyrights", new JsonArray())
                .put("explicit", show.explicit())
                .put("is_externally_hosted", false)
                .put("languages", new JsonArray().add(show.language()))
                .put("media_type", "audio")
                .put("total_episodes", show.totalEpisodes());
        return extended ? json.put("publisher", show.publisher()).put("available_markets", MusicJson.MARKETS) : json;
    }

    JsonObject showWithEpisodes(Show show, List<Episode> episodes) {
        return show(show).put("episodes", new Paging(links.api("/shows/" + show.id() + "/episodes"), Map.of())
                .page(episodes, new Window(50, 0), this::episode));
    }

    JsonObject episode(Episode episode) {
        JsonObject json = described("episode", episode.id(), episode.name(), episode.description())
                .putNull("audio_preview_url")
                .put("duration_ms", episode.durationMs())
                .put("explicit", episode.explicit())
                .put("is_externally_hosted", false)
                .put("is_playable", true)
                .put("languages", new JsonArray().add(episode.show().language()))
                .put("release_date", episode.released().toString())
                .put("release_date_precision", Precision.DAY.wireName());
        listener.ifPresent(library -> json.put("resume_point", resumePoint(library.resumePoint(episode))));
        return json;
    }

    JsonObject episodeWithShow(Episode episode) {
        return episode(episode).put("show", show(episode.show()));
    }

    private JsonObject described(String type, String id, String name, String description) {
        return links.entity(type, id, name)
                .put("description", description)
                .put("html_description", "<p>" + Html.escape(description) + "</p>")
                .put("images", links.images(id));
    }

    private static JsonObject resumePoint(ResumePoint point) {
        return new JsonObject().put("fully_played", point.fullyPlayed())
                .put("resume_position_ms", point.positionMs());
    }
}
