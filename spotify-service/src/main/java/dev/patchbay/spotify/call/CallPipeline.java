package dev.patchbay.spotify.call;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.spotify.call.cache.AnswerKey;
import dev.patchbay.spotify.call.cache.Answers;
import dev.patchbay.spotify.call.cache.Kept;
import io.smallrye.mutiny.Uni;

/**
 * The one way to the provider: cache, then breaker and attempts within a deadline, then the fallback ladder, then
 * metrics.
 */
@Singleton
public class CallPipeline {

    private final Answers answers;
    private final Attempts attempts;
    private final Ladder ladder;
    private final CallMetrics metrics;
    private final FailureTexts texts;
    private final Clock clock;

    @Inject
    CallPipeline(Answers answers, Attempts attempts, Ladder ladder, CallMetrics metrics, FailureTexts texts, Clock clock) {
        this.answers = answers;
        this.attempts = attempts;
        this.ladder = ladder;
        this.metrics = metrics;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Fails with a {@code ProblemException} that can be told to the client.
     *
     * @param account on whose behalf
     */
    public <T> Uni<Answer<T>> run(Call<T> call, UUID account, Credentials credentials) {
        var key = new AnswerKey(call.reach() == Reach.NEUTRAL ? null : account, call.operation(), resource(call));
        return answers.<T> fresh(key).map(kept -> cached(call, kept))
                .orElseGet(() -> live(call, key, credentials));
    }

    /** Past cache and ladder, for what must be true now; fails with a {@link CallException}. */
    public <T> Uni<T> once(Call<T> call, Credentials credentials) {
        return measured(call, credentials);
    }

    private <T> Uni<Answer<T>> cached(Call<T> call, Kept<T> kept) {
        metrics.answered(call, Source.CACHE);
        return Uni.createFrom().item(new Answer<>(kept.value(), Meta.kept(Source.CACHE, kept.at())));
    }

    private <T> Uni<Answer<T>> live(Call<T> call, AnswerKey key, Credentials credentials) {
        var askedAt = clock.instant();
        return measured(call, credentials).call(value -> keep(call, key, value, askedAt))
                .map(value -> new Answer<>(value, Meta.LIVE)).onFailure()
                .recoverWithUni(failure -> ladder.descend(call, key, failure))
                .invoke(answer -> metrics.answered(call, answer.meta().source()))
                .onFailure(CallException.class).transform(texts.problem(call));
    }

    private <T> Uni<Void> keep(Call<T> call, AnswerKey key, T value, Instant askedAt) {
        return answers.keep(key, value, askedAt, call.reach() != Reach.PERSONAL);
    }

    private <T> Uni<T> measured(Call<T> call, Credentials credentials) {
        var start = clock.instant();
        return attempts.run(call, credentials).onItemOrFailure()
                .invoke((value, failure) -> metrics.ended(call, start, failure));
    }

    private static String resource(Call<?> call) {
        var uri = call.uri();
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
