package dev.patchbay.listens;

import java.net.URI;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.edge.outbound.SecureAddress;
import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.Provider;
import dev.patchbay.kit.call.Request;
import io.quarkus.runtime.StartupEvent;

/** The provider, as the call pipeline sees it. */
@Singleton
class ListensProvider implements Provider {

    private final ListensConfig config;

    @Inject
    ListensProvider(ListensConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent start) {
        SecureAddress.require("patchbay.listens.api-url", config.apiUrl());
    }

    @Override
    public String name() {
        return "listens";
    }

    @Override
    public String title() {
        return "Listens";
    }

    @Override
    public URI probe() {
        return URI.create(config.apiUrl() + "/1/validate-token");
    }

    @Override
    public String authorization(Request request, Credential credential) {
        return "Token " + credential.accessToken();
    }

    @Override
    public Cause refusal(String body) {
        return null;
    }
}
