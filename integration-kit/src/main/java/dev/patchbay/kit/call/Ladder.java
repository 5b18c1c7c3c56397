package dev.patchbay.kit.call;

import java.util.EnumSet;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.cache.Answers;
import dev.patchbay.kit.cache.Kept;
import io.smallrye.mutiny.Uni;

/**
 * What to answer when the provider gives nothing: the last good answer, then what the call can say by itself, then the
 * failure. Only trouble that passes by itself leads here; a refusal is told as it is.
 */
@Singleton
class Ladder {

    private static final Set<ErrorCode> PASSING = EnumSet.of(ErrorCode.PROVIDER_UNREACHABLE, ErrorCode.PROVIDER_TIMEOUT,
            ErrorCode.PROVIDER_ERROR, ErrorCode.RATE_LIMITED, ErrorCode.CIRCUIT_OPEN, ErrorCode.MAINTENANCE,
            ErrorCode.SERVICE_UNAVAILABLE);

    private final Answers answers;
    private final Provider provider;

    @Inject
    Ladder(Answers answers, Provider provider) {
        this.answers = answers;
        this.provider = provider;
    }

    <T> Uni<Answer<T>> descend(Call<T> call, AnswerKeys keys, Throwable failure) {
        if (!passing(failure)) {
            return Uni.createFrom().failure(failure);
        }
        return stale(call, keys).flatMap(stale -> stale == null ? lastRung(call, failure)
                : Uni.createFrom().item(kept(stale)));
    }

    private <T> Uni<Kept<T>> stale(Call<T> call, AnswerKeys keys) {
        var own = answers.stale(keys.own(), call.type());
        return keys.shared().map(shared -> own.onItem().ifNull().switchTo(() -> answers.stale(shared, call.type())))
                .orElse(own);
    }

    private static <T> Answer<T> kept(Kept<T> stale) {
        return new Answer<>(stale.value(), Meta.kept(Source.STALE, stale.at()));
    }

    private <T> Uni<Answer<T>> lastRung(Call<T> call, Throwable failure) {
        return call.fallback().map(value -> Uni.createFrom().item(new Answer<>(value, Meta.fallback(warning()))))
                .orElseGet(() -> Uni.createFrom().failure(failure));
    }

    private String warning() {
        return provider.title() + " gives no answer at the moment, so this is incomplete. Try again in a minute.";
    }

    static boolean passing(Throwable failure) {
        return switch (failure) {
            case CallException call -> PASSING.contains(call.failure().code());
            case ProblemException problem -> PASSING.contains(problem.code());
            default -> false;
        };
    }
}
