package dev.patchbay.euria.description;

import java.time.Clock;
import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.Problem;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.Problems;
import dev.patchbay.euria.chat.RefusedException;
import dev.patchbay.euria.key.EuriaKeys;
import dev.patchbay.euria.key.Misconfigured;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Failure;
import dev.patchbay.kit.call.FailureTexts;
import dev.patchbay.kit.call.Streams;

/** Says what went wrong, to people. */
@Singleton
class Wording {

    static final String OPERATION = "description";

    private final FailureTexts texts;
    private final Problems problems;
    private final Streams streams;
    private final EuriaKeys keys;
    private final Clock clock;

    @Inject
    Wording(FailureTexts texts, Problems problems, Streams streams, EuriaKeys keys, Clock clock) {
        this.texts = texts;
        this.problems = problems;
        this.streams = streams;
        this.keys = keys;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Of what did not begin. */
    ProblemException refused(Throwable failure) {
        return switch (failure) {
            case RefusedException refused when refused.misconfigured() ->
                Misconfigured.problem(OPERATION, refused.failure().upstreamStatus());
            case CallException call when call.failure() instanceof Failure.Authentication && keys.ofOperator() ->
                Misconfigured.key(OPERATION);
            case CallException call -> texts.problem(OPERATION).apply(call);
            case ProblemException problem when problem.code() == ErrorCode.NOT_CONNECTED && keys.ofOperator() ->
                Misconfigured.key(OPERATION);
            case ProblemException problem -> problem;
            default -> new ProblemException(ErrorCode.INTERNAL_ERROR, "Try again, and tell the operator the correlation id.");
        };
    }

    /** Of what broke off after it had begun. */
    ProblemException broken(Throwable failure) {
        if (failure instanceof CallException call) {
            streams.broke(call.failure());
        }
        return refused(failure);
    }

    /** To whoever has to make room for another reader of the same description. */
    static ProblemException displaced() {
        return new ProblemException(ErrorCode.CONFLICT, "Another request reads this description now. Read it by its id.");
    }

    Problem problem(ProblemException problem) {
        return problems.problem(problem.failure(), null);
    }
}
