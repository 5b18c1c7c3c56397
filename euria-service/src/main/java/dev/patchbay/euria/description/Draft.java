package dev.patchbay.euria.description;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.patchbay.euria.chat.TokenUsage;
import dev.patchbay.euria.prompt.Template;

/** A description as far as it is written. */
final class Draft {

    private final String model;
    private final Template template;
    private final int longest;
    private final List<String> pieces = new ArrayList<>();
    private int characters;
    private TokenUsage usage;
    private String finishReason;

    /** @param longest in characters */
    Draft(String model, Template template, int longest) {
        this.model = model;
        this.template = template;
        this.longest = longest;
    }

    String model() {
        return model;
    }

    Template template() {
        return template;
    }

    /** Null until it is known. */
    TokenUsage usage() {
        return usage;
    }

    /** Null until it is known. */
    String finishReason() {
        return finishReason;
    }

    String text() {
        return String.join("", pieces);
    }

    /** False, and without it, if it would become too long. */
    boolean add(String piece) {
        if (characters + piece.length() > longest) {
            return false;
        }
        characters += piece.length();
        return pieces.add(piece);
    }

    void used(TokenUsage tokens) {
        usage = tokens;
    }

    void finished(String reason) {
        finishReason = reason;
    }

    Written written(Instant at) {
        return new Written(pieces, model, template, usage, finishReason, at);
    }
}
