package dev.patchbay.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Somebody who looks again and again, lightly, and keeps what came back. */
final class SteadyReads implements AutoCloseable {

    /** Nobody waits longer. */
    static final Duration DEADLINE = Duration.ofSeconds(15);

    /** One needs a token of Spotify, the other its state alone. */
    private static final List<String> PATHS = List.of("/api/spotify/me", "/api/integrations/spotify/status");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(PATHS.size());
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<? extends Future<?>> reading;
    private final URI origin;
    private final Member member;

    /** @param status 0 if none came within the deadline, or at all */
    record Answer(String path, int status, String contentType, String body, Duration took) {

        boolean good() {
            return status == 200;
        }

        /**
         * 429 comes from a replica that cannot ask for its share of the provider's rate and has used up the little of its own.
         */
        boolean clearProblem() {
            return (status == 503 || status == 429) && contentType.equals("application/problem+json")
                    && body.contains("\"code\"")
                    && !body.contains("Exception");
        }
    }

    SteadyReads(URI origin, Member member) {
        this.origin = origin;
        this.member = member;
        this.reading = PATHS.stream().map(path -> threads.scheduleAtFixedRate(() -> answers.add(read(path)), 0, 500,
                TimeUnit.MILLISECONDS)).toList();
    }

    /** Everything since the last call. */
    List<Answer> taken() {
        var taken = List.copyOf(answers);
        taken.forEach(answers::remove);
        return taken;
    }

    private Answer read(String path) {
        var request = HttpRequest.newBuilder(origin.resolve(path)).header("Authorization", "Bearer " + member.token())
                .timeout(DEADLINE).build();
        long began = System.nanoTime();
        try {
            return answer(path, http.send(request, BodyHandlers.ofString()), began);
        } catch (IOException e) {
            return new Answer(path, 0, "", e.toString(), since(began));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(String path, HttpResponse<String> response, long began) {
        return new Answer(path, response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
                response.body(), since(began));
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() {
        reading.forEach(read -> read.cancel(true));
        threads.shutdownNow();
        http.shutdownNow();
    }
}
