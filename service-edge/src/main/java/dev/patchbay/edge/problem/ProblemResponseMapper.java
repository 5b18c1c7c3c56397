package dev.patchbay.edge.problem;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import dev.patchbay.edge.problem.ProblemException.Failure;

/**
 * For REST clients of Patchbay's own services: passes a problem on as it is. A refusal of our own service identity is
 * our fault and never becomes the client's 401 or 403.
 */
public class ProblemResponseMapper implements ResponseExceptionMapper<ProblemException> {

    private static final ObjectReader READER = new ObjectMapper().readerFor(Problem.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Override
    public ProblemException toThrowable(Response response) {
        return new ProblemException(refusal(response.getStatus()) ? unavailable() : read(response));
    }

    private static boolean refusal(int status) {
        return status == 401 || status == 403;
    }

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    private static Failure read(Response response) {
        try {
            Problem problem = READER.readValue(response.readEntity(byte[].class));
            return known(problem.code()).map(code -> failure(code, problem)).orElseGet(ProblemResponseMapper::unavailable);
        } catch (IOException | RuntimeException e) {
            return unavailable();
        }
    }

    private static Optional<ErrorCode> known(String wireName) {
        return Arrays.stream(ErrorCode.values()).filter(code -> code.wireName().equals(wireName))
                .filter(code -> !refusal(code.status())).findFirst();
    }

    private static Failure failure(ErrorCode code, Problem problem) {
        var retryAfter = problem.retryAfter() == null ? null : Duration.ofSeconds(problem.retryAfter());
        URI actionUrl = problem.actionUrl();
        List<Violation> violations = problem.violations();
        return new Failure(code, problem.detail(), problem.service(), problem.operation(), problem.upstreamStatus(),
                retryAfter, actionUrl, violations);
    }

    private static Failure unavailable() {
        return Failure.of(ErrorCode.SERVICE_UNAVAILABLE, "An inner service refused or could not answer. Try again soon.");
    }
}
