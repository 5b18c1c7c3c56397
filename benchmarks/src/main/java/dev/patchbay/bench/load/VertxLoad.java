package dev.patchbay.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import dev.patchbay.bench.report.Numbers;
import dev.patchbay.stack.StackException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/** A load on one event loop of this process. */
final class VertxLoad implements Load {

    @Override
    public String name() {
        return "the program's own generator, since wrk is not installed";
    }

    @Override
    public Result run(Request request, int connections, Duration time) {
        var vertx = Vertx.vertx();
        try {
            var run = new Run(vertx, request, connections, time);
            vertx.runOnContext(start -> run.start());
            return run.await();
        } finally {
            vertx.close();
        }
    }

    /** Everything happens on one event loop. */
    private static final class Run {

        private final HttpClient client;
        private final Request request;
        private final int connections;
        private final Duration time;
        private final CountDownLatch ended;
        private final List<Double> millis = new ArrayList<>();
        private long began;
        private int next;
        private int errors;

        Run(Vertx vertx, Request request, int connections, Duration time) {
            this.client = vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(connections));
            this.request = request;
            this.connections = connections;
            this.time = time;
            this.ended = new CountDownLatch(connections);
        }

        void start() {
            began = System.nanoTime();
            for (int i = 0; i < connections; i++) {
                ask();
            }
        }

        private void ask() {
            long sent = System.nanoTime();
            if (sent - began > time.toNanos()) {
                ended.countDown();
                return;
            }
            client.request(options()).flatMap(opened -> request.body() == null ? opened.send() : opened.send(request.body()))
                    .flatMap(this::read).onComplete(answer -> {
                        errors += answer.succeeded() && answer.result() < 400 ? 0 : 1;
                        millis.add((System.nanoTime() - sent) / 1e6);
                        ask();
                    });
        }

        private RequestOptions options() {
            next = (next + 1) % request.headers().size();
            var options = new RequestOptions().setHost("127.0.0.1").setPort(request.port())
                    .setMethod(HttpMethod.valueOf(request.method())).setURI(request.path());
            request.headers().get(next).forEach(options::addHeader);
            return options;
        }

        private Future<Integer> read(HttpClientResponse response) {
            return response.body().map(body -> response.statusCode());
        }

        Result await() {
            try {
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackException("The load was interrupted.", e);
            }
            var times = millis.stream().mapToDouble(Double::doubleValue).toArray();
            return new Result(times.length / (time.toMillis() / 1e3), Numbers.percentile(times, 50),
                    Numbers.percentile(times, 99), errors);
        }
    }
}
