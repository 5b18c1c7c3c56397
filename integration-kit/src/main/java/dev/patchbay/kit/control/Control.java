package dev.patchbay.kit.control;

import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What an administrator made of the integration.
 *
 * @param enabled whether it may be used at all
 * @param maintenance whether the provider is left alone, while what was kept of its answers still serves
 * @param message what people are told, null if nothing
 */
public record Control(@JsonProperty(required = true) boolean enabled, @JsonProperty(required = true) boolean maintenance,
        @Size(max = 500) String message) {

    public static final Control ON = new Control(true, false, null);
}
