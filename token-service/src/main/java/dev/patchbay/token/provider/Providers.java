package dev.patchbay.token.provider;

import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.outbound.SecureAddress;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.token.provider.ProvidersConfig.OAuthProvider;
import io.quarkus.runtime.StartupEvent;

@Singleton
public class Providers {

    private static final int BEFORE_ANYTHING_HAPPENS = -1;

    private final ProvidersConfig config;

    @Inject
    Providers(ProvidersConfig config) {
        this.config = config;
    }

    public OAuthProvider require(String name) {
        var provider = config.byName().get(name);
        if (provider == null) {
            throw new ProblemException(ErrorCode.NOT_FOUND, "There is no such provider.");
        }
        return provider;
    }

    public Set<String> names() {
        return config.byName().keySet();
    }

    void start(@Observes @Priority(BEFORE_ANYTHING_HAPPENS) StartupEvent event) {
        config.byName().forEach((name, provider) -> {
            SecureAddress.require("patchbay.providers." + name + ".authorize-url", provider.authorizeUrl());
            SecureAddress.require("patchbay.providers." + name + ".token-url", provider.tokenUrl());
        });
    }
}
