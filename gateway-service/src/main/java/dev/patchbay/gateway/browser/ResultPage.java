package dev.patchbay.gateway.browser;

import java.util.Base64;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import dev.patchbay.edge.digest.Sha256;
import dev.patchbay.gateway.relay.Routes;

/** Where a browser lands after an authorization that was started without a page to return to. */
@Path("/connections/result")
@PermitAll
class ResultPage {

    private static final String STYLE = "body{font:1.1rem/1.5 system-ui,sans-serif;margin:20vh auto;max-width:30rem;padding:0 1rem}";
    private static final String POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(Sha256.of(STYLE)) + "'; frame-ancestors 'none'";
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Patchbay</title><style>%s</style></head>
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
    public RestResponse<String> show(@RestQuery String integration, @RestQuery String result) {
        var outcome = ConnectionResult.named(result);
        var heading = routes.find(integration).map(route -> route.provider() + ": " + outcome.heading())
                .orElse(outcome.heading());
        return ResponseBuilder.ok(PAGE.formatted(STYLE, heading, outcome.text()))
                .header("Content-Security-Policy", POLICY).header("Cache-Control", "no-store").build();
    }
}
