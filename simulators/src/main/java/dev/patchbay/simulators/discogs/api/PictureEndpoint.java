package dev.patchbay.simulators.discogs.api;

import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.invention.Picture;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /discogs/images/{signature}/{size}/{file}}: good only with the signature that an answer of the API had. */
public final class PictureEndpoint {

    public static final String PATH = "/discogs/images/:signature/:size/:file";

    private static final String SALT = "simulated picture ";

    private PictureEndpoint() {
    }

    public static Answer draw(RoutingContext call) {
        String size = call.pathParam("size");
        String file = call.pathParam("file");
        return signature(size, file).equals(call.pathParam("signature")) ? Picture.draw(size, file)
                : Answer.of(403, "text/plain; charset=utf-8", "Forbidden");
    }

    static String path(String subject, int size) {
        String file = subject + ".svg";
        return "/discogs/images/" + signature(Integer.toString(size), file) + "/" + size + "/" + file;
    }

    private static String signature(String size, String file) {
        return Integer.toHexString((SALT + size + "/" + file).hashCode());
    }
}
