package dev.patchbay.bench.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;

/** The least that a proxy on Vert.x must do: no identity, no limits, no headers of its own, no metrics. */
final class BareProxy {

    private static final int CONNECTIONS = 256;

    private BareProxy() {
    }

    public static void main(String[] arguments) {
        int upstream = Integer.parseInt(arguments[1]);
        var vertx = Vertx.vertx();
        var client = vertx.createHttpClient(new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(upstream),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        vertx.createHttpServer().requestHandler(request -> relay(client, request))
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1");
    }

    private static void relay(HttpClient client, HttpServerRequest request) {
        client.request(request.method(), request.uri()).flatMap(opened -> opened.send())
                .onSuccess(answer -> pass(answer, request)).onFailure(failure -> request.response().setStatusCode(502).end());
    }

    private static void pass(HttpClientResponse answer, HttpServerRequest request) {
        var response = request.response().setStatusCode(answer.statusCode());
        response.headers().setAll(answer.headers());
        answer.pipeTo(response);
    }
}
