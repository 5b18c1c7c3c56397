package dev.patchbay.simulators.discogs.api;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

import dev.patchbay.simulators.discogs.problem.DiscogsProblem;
import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.exchange.Endpoint;
import dev.patchbay.simulators.routes.ProviderRoutes;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;

/** Puts endpoints behind the gate and answers wrong verbs and wrong paths. */
final class ApiRoutes {

    private final ProviderRoutes routes;
    private final Gate gate;
    private final Set<String> paths = new LinkedHashSet<>();

    ApiRoutes(ProviderRoutes routes, Gate gate) {
        this.routes = routes;
        this.gate = gate;
    }

    void get(String path, Function<DiscogsCall, JsonObject> endpoint) {
        on(HttpMethod.GET, path, call -> Answer.json(200, endpoint.apply(call)));
    }

    void on(HttpMethod method, String path, Function<DiscogsCall, Answer> endpoint) {
        add(method, path, gate.endpoint(endpoint));
    }

    void handshake(HttpMethod method, String path, Endpoint endpoint) {
        add(method, path, gate.handshake(endpoint));
    }

    /** To be called last. */
    void close() {
        paths.forEach(path -> routes.otherVerbs(path, gate.handshake(_ -> DiscogsProblem.wrongVerb().answer())));
        routes.otherwise(gate.handshake(_ -> DiscogsProblem.noSuchResource().answer()));
    }

    private void add(HttpMethod method, String path, Endpoint endpoint) {
        paths.add(path);
        routes.on(method, path, endpoint);
    }
}
