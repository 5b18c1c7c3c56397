package dev.patchbay.edge.problem;

import jakarta.ws.rs.ext.Provider;

import org.jboss.logging.Logger;

import dev.patchbay.edge.problem.ProblemException.Failure;

/** Whatever nobody thought of: the log has it all, the client gets the correlation id to find it by. */
@Provider
class UnexpectedFailureMapper extends ProblemMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(UnexpectedFailureMapper.class);

    @Override
    Failure failure(Throwable exception) {
        return unexpected(exception);
    }

    static Failure unexpected(Throwable exception) {
        LOG.error("A request failed unexpectedly", exception);
        return Failure.of(ErrorCode.INTERNAL_ERROR, "Try again, and tell the operator the correlation id.");
    }
}
