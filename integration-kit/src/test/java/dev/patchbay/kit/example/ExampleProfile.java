package dev.patchbay.kit.example;

import java.util.Set;

import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.integration.ConnectMethod;
import dev.patchbay.kit.integration.ProviderProfile;
import io.smallrye.mutiny.Uni;

@Singleton
class ExampleProfile implements ProviderProfile {

    @Override
    public Set<ConnectMethod> methods() {
        return Set.of(ConnectMethod.CONSENT, ConnectMethod.KEY);
    }

    @Override
    public Uni<ProviderAccount> readAccount(Credential credential) {
        return Uni.createFrom().item(new ProviderAccount("ada", "Ada"));
    }
}
