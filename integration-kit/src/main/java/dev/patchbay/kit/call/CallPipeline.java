package dev.patchbay.kit.call;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.kit.cache.AnswerKey;
import dev.patchbay.kit.cache.Answers;
import dev.patchbay.kit.cache.Kept;
import io.smallrye.mutiny.Uni;

/**
 * The one way to the provider: cache, then breaker and attempts within a deadline, then the fallback ladder, then
 * metrics. What is kept for one account is given to its present token only.
 */
@Singleton
public class CallPipeline {

    private final Permission permission;
    private final Answers answers;
    private final Attempts attempts;
    private final Ladder ladder;
    private final CallMetrics metrics;
    private final FailureTexts texts;
    private final Clock clock;

    @Inject
    CallPipeline(Permission permission, Answers answers, Attempts attempts, Ladder ladder, CallMetrics metrics,
            FailureTexts texts, Clock clock) {
        this.permission = permission;
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
        return Uni.createFrom().voidItem().invoke(permission::requireEnabled).chain(() -> answered(call, account, credentials))
                .onFailure(CallException.class).transform(texts.problem(call.operation()));
    }

    private <T> Uni<Answer<T>> answered(Call<T> call, UUID account, Credentials credentials) {
        var keys = AnswerKeys.of(call, account);
        return keys.shared().flatMap(answers::<T> fresh).map(kept -> cached(call, kept))
                .orElseGet(() -> asked(call, keys, credentials));
    }

    /** Past cache and ladder, for what must be true now; fails with a {@link CallException}. */
    public <T> Uni<T> once(Call<T> call, Credentials credentials) {
        var start = new Start(clock.instant(), attempts.deadline());
        return obtained(call, credentials, start).flatMap(credential -> fetched(call, credential, credentials, start))
                .map(Fetched::value);
    }

    /** For a change: past cache and ladder; fails with a {@code ProblemException} that can be told to the client. */
    public <T> Uni<Answer<T>> change(Call<T> call, Credentials credentials) {
        return once(call, credentials).map(value -> new Answer<>(value, Meta.LIVE))
                .invoke(() -> metrics.answered(call.operation(), Source.LIVE))
                .onFailure(CallException.class).transform(texts.problem(call.operation()));
    }

    private record Start(Instant at, Deadline deadline) {
    }

    private <T> Uni<Answer<T>> asked(Call<T> call, AnswerKeys keys, Credentials credentials) {
        var start = new Start(clock.instant(), attempts.deadline());
        return obtained(call, credentials, start)
                .flatMap(credential -> freshFor(credential, call, keys).map(kept -> cached(call, kept))
                        .orElseGet(() -> live(call, keys, credential, credentials, start)))
                .onFailure().recoverWithUni(failure -> fallenBack(call, keys, failure));
    }

    /** Only with a token in hand: it shows that the account is still the one that the answer was given to. */
    private <T> Optional<Kept<T>> freshFor(Credential credential, Call<T> call, AnswerKeys keys) {
        return call.reach() == Reach.PERSONAL ? Optional.empty() : answers.fresh(keys.of(credential));
    }

    private <T> Uni<Answer<T>> cached(Call<T> call, Kept<T> kept) {
        metrics.answered(call.operation(), Source.CACHE);
        return Uni.createFrom().item(new Answer<>(kept.value(), Meta.kept(Source.CACHE, kept.at())));
    }

    private <T> Uni<Answer<T>> live(Call<T> call, AnswerKeys keys, Credential credential, Credentials credentials,
            Start start) {
        return fetched(call, credential, credentials, start)
                .invoke(fetched -> keep(call, keys.of(fetched.credential()), fetched.value(), start.at()))
                .map(fetched -> new Answer<>(fetched.value(), Meta.LIVE))
                .invoke(() -> metrics.answered(call.operation(), Source.LIVE));
    }

    private <T> Uni<Answer<T>> fallenBack(Call<T> call, AnswerKeys keys, Throwable failure) {
        return ladder.descend(call, keys, failure).invoke(answer -> metrics.answered(call.operation(), answer.meta().source()));
    }

    private <T> void keep(Call<T> call, AnswerKey key, T value, Instant askedAt) {
        answers.keep(key, value, askedAt, call.reach() != Reach.PERSONAL);
    }

    private Uni<Credential> obtained(Call<?> call, Credentials credentials, Start start) {
        return attempts.obtain(credentials, start.deadline()).onFailure()
                .invoke(failure -> metrics.ended(call, start.at(), failure));
    }

    private <T> Uni<Fetched<T>> fetched(Call<T> call, Credential credential, Credentials credentials, Start start) {
        return attempts.run(call, credential, credentials, start.deadline()).onItemOrFailure()
                .invoke((value, failure) -> metrics.ended(call, start.at(), failure));
    }
}
