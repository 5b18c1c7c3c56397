package dev.patchbay.simulators.spotify.api;

import java.util.Set;

import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.invention.Picture;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /spotify/images/{size}/{id}.svg}: a picture whose colours depend on the id. */
public final class CoverImage {

    private static final Set<String> SIZES = Set.of("640", "300", "64");

    private CoverImage() {
    }

    public static Answer draw(RoutingContext call) {
        String size = call.pathParam("size");
        if (!SIZES.contains(size)) {
            return Answer.of(404, "text/plain; charset=utf-8", "There are sizes 640, 300 and 64.");
        }
        return Picture.draw(size, call.pathParam("file"));
    }
}
