package dev.patchbay.edge.problem;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.problem.ProblemException.Failure;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The last word on whatever fails outside of the REST layer. */
@Singleton
class FailureRoute {

    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE + 1;

    private final ProblemWriter problems;

    @Inject
    FailureRoute(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (context.response().headWritten()) {
            context.response().reset();
        } else {
            problems.write(context, failure(context));
        }
    }

    private static Failure failure(RoutingContext context) {
        var cause = context.failure();
        if (cause instanceof ProblemException problem) {
            return problem.failure();
        }
        if (cause instanceof AuthenticationFailedException) {
            return Failure.of(ErrorCode.UNAUTHENTICATED, AuthenticationFailedMapper.BAD_TOKEN);
        }
        if (cause instanceof UnauthorizedException) {
            return Failure.of(ErrorCode.UNAUTHENTICATED, UnauthorizedMapper.NO_TOKEN);
        }
        return switch (context.statusCode()) {
            case 400 -> Failure.of(ErrorCode.MALFORMED_REQUEST, "The request is not well-formed HTTP.");
            case 401 -> Failure.of(ErrorCode.UNAUTHENTICATED, UnauthorizedMapper.NO_TOKEN);
            case 403 -> Failure.of(ErrorCode.FORBIDDEN, "Your account lacks the right to do this.");
            case 404 -> Failure.of(ErrorCode.NOT_FOUND, "Nothing is at this path.");
            case 405 -> Failure.of(ErrorCode.METHOD_NOT_ALLOWED, "Use a method that the API description lists here.");
            case 413 -> Failure.of(ErrorCode.PAYLOAD_TOO_LARGE, "Send a smaller body.");
            default -> UnexpectedFailureMapper.unexpected(cause);
        };
    }
}
