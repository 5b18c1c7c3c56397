package dev.patchbay.edge.problem;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

import dev.patchbay.edge.problem.ProblemException.Failure;

/** Bean validation. A field is named as on the wire; what a path starts with, the method, is not told to clients. */
@Provider
class ConstraintViolationMapper extends ProblemMapper<ConstraintViolationException> {

    private static final SnakeCaseStrategy WIRE = new SnakeCaseStrategy();

    @Override
    Failure failure(ConstraintViolationException exception) {
        var violations = exception.getConstraintViolations().stream().map(ConstraintViolationMapper::violation).toList();
        return Failure.of(ErrorCode.VALIDATION_FAILED, "Mend what is listed under violations.").withViolations(violations);
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList();
        var inBody = nodes.stream().anyMatch(node -> node.getKind() == ElementKind.PROPERTY);
        var field = nodes.stream().filter(node -> node.getKind() != ElementKind.METHOD)
                .filter(node -> !inBody || node.getKind() != ElementKind.PARAMETER)
                .flatMap(ConstraintViolationMapper::segments).collect(Collectors.joining("."));
        return new Violation(field.isEmpty() ? "body" : field, violation.getMessage());
    }

    private static Stream<String> segments(Path.Node node) {
        var position = node.getIndex() == null ? node.getKey() : node.getIndex();
        var name = node.getKind() == ElementKind.CONTAINER_ELEMENT ? null : WIRE.translate(node.getName());
        return Stream.of(position, name).filter(Objects::nonNull).map(Object::toString);
    }
}
