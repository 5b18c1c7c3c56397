package dev.patchbay.edge.problem;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import dev.patchbay.edge.problem.ProblemException.Failure;

/** JSON of another shape than expected: the field is named, the value is not repeated. */
@Provider
class MismatchedJsonMapper extends ProblemMapper<MismatchedInputException> {

    @Override
    Failure failure(MismatchedInputException exception) {
        var field = exception.getPath().stream().map(MismatchedJsonMapper::segment).collect(Collectors.joining("."));
        return Failure.of(ErrorCode.MALFORMED_REQUEST, "The body is not the JSON that is expected here.")
                .withViolations(List.of(new Violation(field.isEmpty() ? "body" : field, "has another type than expected")));
    }

    private static String segment(Reference reference) {
        return reference.getFieldName() == null ? Integer.toString(reference.getIndex()) : reference.getFieldName();
    }
}
