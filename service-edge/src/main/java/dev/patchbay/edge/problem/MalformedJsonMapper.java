package dev.patchbay.edge.problem;

import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.patchbay.edge.problem.ProblemException.Failure;

@Provider
class MalformedJsonMapper extends ProblemMapper<JsonProcessingException> {

    @Override
    Failure failure(JsonProcessingException exception) {
        return Failure.of(ErrorCode.MALFORMED_REQUEST, "The body is not the JSON that is expected here.");
    }
}
