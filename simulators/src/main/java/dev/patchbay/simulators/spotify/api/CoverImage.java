package dev.patchbay.simulators.spotify.api;

import java.util.Set;

import dev.patchbay.simulators.exchange.Answer;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /spotify/images/{size}/{id}.svg}: a picture whose colours depend on the id. */
public final class CoverImage {

    private static final Set<String> SIZES = Set.of("640", "300", "64");

    private static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%1$s" viewBox="0 0 64 64">
            <rect width="64" height="64" fill="hsl(%2$d 45%% 35%%)"/>
            <circle cx="32" cy="32" r="%3$d" fill="hsl(%4$d 60%% 65%%)"/>
            </svg>
            """;

    private CoverImage() {
    }

    public static Answer draw(RoutingContext call) {
        String size = call.pathParam("size");
        if (!SIZES.contains(size)) {
            return Answer.of(404, "text/plain; charset=utf-8", "There are sizes 640, 300 and 64.");
        }
        int hash = Math.floorMod(call.pathParam("file").hashCode(), 360);
        return Answer.of(200, "image/svg+xml", SVG.formatted(size, hash, 10 + hash % 18, (hash + 140) % 360))
                .with("Cache-Control", "public, max-age=86400");
    }
}
