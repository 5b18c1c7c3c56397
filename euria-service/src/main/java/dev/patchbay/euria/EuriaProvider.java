package dev.patchbay.euria;

import java.net.URI;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.edge.outbound.SecureAddress;
import dev.patchbay.euria.EuriaConfig.KeyOwner;
import dev.patchbay.euria.EuriaConfig.PathStyle;
import dev.patchbay.euria.wire.EuriaApi;
import dev.patchbay.kit.call.Provider;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** EurIA, as the call pipeline sees it. */
@Singleton
class EuriaProvider implements Provider {

    private final EuriaConfig config;
    private final EuriaApi api;

    @Inject
    EuriaProvider(EuriaConfig config, EuriaApi api) {
        this.config = config;
        this.api = api;
    }

    void check(@Observes StartupEvent start) {
        require(config);
    }

    /** Keys go there; and without a product there is no path. */
    static void require(EuriaConfig config) {
        SecureAddress.require("patchbay.euria.api-url", config.apiUrl());
        if (config.path() != PathStyle.COMPATIBLE && config.productId().isEmpty()) {
            throw new ConfigurationException("patchbay.euria.product-id is missing: the number of your AI product, as the "
                    + "Infomaniak Manager shows it. It is not needed with patchbay.euria.path=compatible.",
                    Set.of("patchbay.euria.product-id"));
        }
    }

    @Override
    public String name() {
        return "euria";
    }

    @Override
    public String title() {
        return "EurIA";
    }

    @Override
    public URI probe() {
        return api.models();
    }

    /** The operator's key is everybody's, and so is its limit. */
    @Override
    public boolean limitsEachCredential() {
        return config.key() == KeyOwner.USER;
    }

    @Override
    public Cause refusal(String body) {
        return null;
    }
}
