package dev.patchbay.edge.problem;

/** One thing that is wrong with a request. */
public record Violation(String field, String message) {
}
