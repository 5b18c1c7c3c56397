package dev.patchbay.gateway.browser;

import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

import dev.patchbay.edge.digest.Sha256;
import dev.patchbay.gateway.relay.Routes;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** Where a browser lands after an authorization that was started without a page to return to. */
@Path("/connections/result")
@PermitAll
class ResultPage {

    private static final Pattern HYPHEN = Pattern.compile("-");
    private static final String STYLE = "body{font:1.1rem/1.5 system-ui,sans-serif;margin:20vh auto;max-width:30rem;padding:0 1rem}";
    private static final String POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(Sha256.of(STYLE)) + "'; frame-ancestors 'none'";
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><style>%s</style><title>%s - Patchbay</title></head>
            <body><main><h1>%s</h1><p>%s</p></main></body>
            </html>
            """;

    private final Routes routes;

    @Inject
    ResultPage(Routes routes) {
        this.routes = routes;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "Tells a person how an authorization ended")
    public String show(@RestQuery String integration, @RestQuery String result, @Context HttpServerResponse response) {
        var outcome = ConnectionResult.named(result);
        var heading = routes.find(integration).map(route -> title(route.provider()) + ": " + outcome.heading())
                .orElse(outcome.heading());
        // replaces what every answer has: of two policies a browser would follow both
        response.putHeader("Content-Security-Policy", POLICY).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return PAGE.formatted(STYLE, heading, heading, outcome.text());
    }

    /** {@code some-provider -> Some Provider}. */
    static String title(String provider) {
        return HYPHEN.splitAsStream(provider).filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
