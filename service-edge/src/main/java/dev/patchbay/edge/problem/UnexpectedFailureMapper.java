package dev.patchbay.edge.problem;

import jakarta.ws.rs.ext.Provider;

import org.jboss.logging.Logger;

import dev.patchbay.edge.problem.ProblemException.Failure;

/**
 * What nobody thought of, for which the log has it all and the client the correlation id to find it by; and the outage of
 * something the service stands on, which needs no stack trace for each request.
 */
@Provider
class UnexpectedFailureMapper extends ProblemMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(UnexpectedFailureMapper.class);

    @Override
    Failure failure(Throwable exception) {
        return unexpected(exception);
    }

    static Failure unexpected(Throwable exception) {
        if (Outage.isBehind(exception)) {
            LOG.warnf("A request failed because something it needs cannot be reached: %s", exception);
            return Failure.of(ErrorCode.SERVICE_UNAVAILABLE,
                    "Something that this service needs, such as its database, cannot be reached. Try again soon.");
        }
        LOG.error("A request failed unexpectedly", exception);
        return Failure.of(ErrorCode.INTERNAL_ERROR, "Try again, and tell the operator the correlation id.");
    }
}
