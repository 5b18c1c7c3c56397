package dev.patchbay.bench.token;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;

/** Many who ask for the same token at the same moment, spread over the replicas in turn. */
final class Callers implements AutoCloseable {

    private static final String PATH = "/connections/" + StoredConnections.PROVIDER + "/access-token";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final int count;
    private final List<Integer> ports;

    /** @param millis until the whole answer was there, a new connection included */
    record Answer(int status, double millis) {
    }

    Callers(int count, List<Integer> ports) {
        this.client = vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(count));
        this.count = count;
        this.ports = List.copyOf(ports);
    }

    /** @param headers of all of them */
    List<Answer> callAtOnce(Map<String, String> headers) {
        var answers = IntStream.range(0, count).mapToObj(i -> call(ports.get(i % ports.size()), headers)).toList();
        return Future.all(answers).<List<Answer>> map(all -> all.list()).toCompletionStage().toCompletableFuture().join();
    }

    private Future<Answer> call(int port, Map<String, String> headers) {
        long began = System.nanoTime();
        return client.request(HttpMethod.POST, port, "127.0.0.1", PATH).flatMap(request -> {
            headers.forEach(request::putHeader);
            return request.send("{}");
        }).flatMap(response -> response.body()
                .map(body -> new Answer(response.statusCode(), (System.nanoTime() - began) / 1e6)));
    }

    @Override
    public void close() {
        vertx.close();
    }
}
