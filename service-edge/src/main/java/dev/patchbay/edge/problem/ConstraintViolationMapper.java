package dev.patchbay.edge.problem;

import java.util.stream.StreamSupport;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.ext.Provider;

import dev.patchbay.edge.problem.ProblemException.Failure;

/** Bean validation; the method's name, which a path starts with, is not told to clients. */
@Provider
class ConstraintViolationMapper extends ProblemMapper<ConstraintViolationException> {

    @Override
    Failure failure(ConstraintViolationException exception) {
        var violations = exception.getConstraintViolations().stream().map(ConstraintViolationMapper::violation).toList();
        return Failure.of(ErrorCode.VALIDATION_FAILED, "Mend what is listed under violations.").withViolations(violations);
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        var leaf = StreamSupport.stream(violation.getPropertyPath().spliterator(), false).map(Path.Node::getName)
                .reduce((first, second) -> second).orElse("body");
        return new Violation(leaf, violation.getMessage());
    }
}
