package dev.patchbay.euria.wire;

import java.net.URI;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.euria.EuriaConfig;
import dev.patchbay.euria.EuriaConfig.PathStyle;
import dev.patchbay.euria.EuriaConfig.ReasoningEffort;

/** The API's addresses. */
@Singleton
public class EuriaApi {

    private final EuriaConfig config;

    @Inject
    EuriaApi(EuriaConfig config) {
        this.config = config;
    }

    public URI chat() {
        return URI.create(base() + "/chat/completions");
    }

    /** Version 1 of the API lists its models for all products together. */
    public URI models() {
        return switch (config.path()) {
            case V1 -> URI.create(config.apiUrl() + "/1/ai/models");
            case V2, COMPATIBLE -> URI.create(base() + "/models");
        };
    }

    /** What it is told of how long to think; empty to say nothing. */
    public Optional<ReasoningEffort> effort() {
        return config.reasoningEffort()
                .or(() -> config.path() == PathStyle.V2 ? Optional.of(ReasoningEffort.NONE) : Optional.empty());
    }

    private String base() {
        return config.apiUrl() + switch (config.path()) {
            case V2 -> "/2/ai/" + product() + "/openai/v1";
            case V1 -> "/1/ai/" + product() + "/openai";
            case COMPATIBLE -> "/v1";
        };
    }

    private int product() {
        return config.productId().orElseThrow();
    }
}
