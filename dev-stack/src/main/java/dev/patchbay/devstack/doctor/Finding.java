package dev.patchbay.devstack.doctor;

import java.util.Optional;
import java.util.function.Supplier;

import dev.patchbay.stack.StackException;

/**
 * What a check found.
 *
 * @param subject what was looked at
 * @param detail what was seen
 * @param remedy what to do about it; empty when all is well
 */
public record Finding(String subject, String detail, Optional<String> remedy) {

    static Finding good(String subject, String detail) {
        return new Finding(subject, detail, Optional.empty());
    }

    static Finding bad(String subject, String detail, String remedy) {
        return new Finding(subject, detail, Optional.of(remedy));
    }

    /** For checks whose failure says itself what is wrong and what to do. */
    static Finding of(String subject, String remedy, Supplier<String> check) {
        try {
            return good(subject, check.get());
        } catch (StackException failed) {
            return bad(subject, failed.getMessage(), remedy);
        }
    }

    public boolean isGood() {
        return remedy.isEmpty();
    }
}
