package dev.patchbay.simulators;

import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.patchbay.simulators.guest.Guest;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;

/** The running simulators. All state belongs to one event loop, so that parallel calls need no locks. */
public final class Simulators implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final Vertx vertx;
    private final URI baseUri;

    private Simulators(Vertx vertx, URI baseUri) {
        this.vertx = vertx;
        this.baseUri = baseUri;
    }

    /** On the loopback address; port 0 takes any free port. */
    public static Simulators start(int port, Guest... guests) {
        return start(SimulatorOptions.USUAL.withPort(port), guests);
    }

    /** @throws IllegalStateException where the port cannot be bound */
    public static Simulators start(SimulatorOptions options, Guest... guests) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1));
        try {
            HttpServer server = listen(vertx, options, List.of(guests));
            return new Simulators(vertx, URI.create("http://" + options.host() + ":" + server.actualPort()));
        } catch (Exception e) {
            vertx.close();
            throw new IllegalStateException("The simulators cannot listen on " + options.host() + ":" + options.port()
                    + ". Is the port taken?", e);
        }
    }

    /** Without a slash at the end, for example {@code http://127.0.0.1:8090}. */
    public URI baseUri() {
        return baseUri;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** HTTP/1.1 only: with an upgrade to HTTP/2 the faults of a connection would mean something else. */
    private static HttpServer listen(Vertx vertx, SimulatorOptions options, List<Guest> guests) throws Exception {
        Router router = new SimulatorRoutes(options, guests).router(vertx);
        HttpServerOptions http = new HttpServerOptions().setHost(options.host()).setPort(options.port())
                .setHttp2ClearTextEnabled(false);
        return vertx.createHttpServer(http).requestHandler(router).listen()
                .toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
