package dev.patchbay.euria.description;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import dev.patchbay.edge.problem.Problem;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.euria.chat.TokenUsage;
import dev.patchbay.euria.prompt.Template;
import dev.patchbay.kit.call.Meta;

/**
 * A description as one JSON answer.
 *
 * @param text as far as it is there; null if there is none, not even one without the provider
 * @param usage null until it is known
 * @param finishReason {@code stop}, or {@code length} if it was cut off; null before the end
 * @param problem why it failed, absent otherwise
 * @param failure the same for who waited for the whole
 */
record DescriptionView(UUID id, State state, String text, String model, Template template, TokenUsage usage,
        String finishReason, Meta meta, @JsonInclude(JsonInclude.Include.NON_NULL) Problem problem,
        @JsonIgnore ProblemException failure) {
}
