package dev.patchbay.bench.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

import dev.patchbay.bench.report.Numbers;
import dev.patchbay.stack.StackException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.parsetools.RecordParser;

/** Many who read at the same time, on one event loop, and note how long each chunk was on its way. */
final class Readers implements AutoCloseable {

    private static final Pattern LEFT_AT = Pattern.compile("(\\d+) \"");

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final int count;

    /**
     * What they saw; times in milliseconds.
     *
     * @param failed how many streams were not whole
     */
    record Seen(double firstP50, double firstP99, double laterP50, double laterP99, int failed) {
    }

    Readers(int count) {
        this.count = count;
        this.client = vertx.createHttpClient(new HttpClientOptions().setIdleTimeout(60),
                new PoolOptions().setHttp1MaxSize(count));
    }

    /**
     * Each reads one description.
     *
     * @param chunks that each has to get
     * @param distanceMicros between two beginnings
     */
    Seen read(int port, String path, Map<String, String> headers, int chunks, int distanceMicros) {
        var reading = new Reading(port, path, headers, chunks);
        for (int i = 0; i < count; i++) {
            int number = i;
            vertx.setTimer(1 + (long) i * distanceMicros / 1000, start -> reading.begin(number));
        }
        return reading.await();
    }

    @Override
    public void close() {
        vertx.close();
    }

    /** Everything but waiting happens on one event loop. */
    private final class Reading {

        private final RequestOptions options;
        private final int chunks;
        private final List<Double> first = new ArrayList<>();
        private final List<Double> later = new ArrayList<>();
        private final CountDownLatch ended = new CountDownLatch(count);
        private final long run = System.nanoTime();
        private int failed;

        Reading(int port, String path, Map<String, String> headers, int chunks) {
            this.options = new RequestOptions().setHost("127.0.0.1").setPort(port).setMethod(HttpMethod.POST).setURI(path);
            headers.forEach(options::addHeader);
            this.chunks = chunks;
        }

        void begin(int number) {
            var body = "{\"kind\":\"artist\",\"name\":\"Bench %d of %d\",\"language\":\"en\",\"length\":\"long\"}"
                    .formatted(number, run);
            client.request(options).flatMap(opened -> opened.send(body)).onSuccess(this::read).onFailure(gone -> end(false));
        }

        private void read(HttpClientResponse response) {
            var seen = new int[1];
            var lines = RecordParser.newDelimited("\n", line -> seen[0] += note(line, seen[0]));
            response.handler(lines).exceptionHandler(broken -> end(false))
                    .endHandler(end -> end(response.statusCode() == 200 && seen[0] == chunks));
        }

        private int note(Buffer line, int before) {
            var leftAt = LEFT_AT.matcher(line.toString());
            if (!leftAt.find()) {
                return 0;
            }
            double millis = (System.nanoTime() - Long.parseLong(leftAt.group(1))) / 1e6;
            (before == 0 ? first : later).add(millis);
            return 1;
        }

        private void end(boolean whole) {
            failed += whole ? 0 : 1;
            ended.countDown();
        }

        Seen await() {
            try {
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackException("The readers were interrupted.", e);
            }
            return new Seen(percentile(first, 50), percentile(first, 99), percentile(later, 50), percentile(later, 99), failed);
        }

        private static double percentile(List<Double> values, double percent) {
            return Numbers.percentile(values.stream().mapToDouble(Double::doubleValue).toArray(), percent);
        }
    }
}
