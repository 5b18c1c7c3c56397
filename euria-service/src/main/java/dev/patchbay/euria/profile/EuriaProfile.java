package dev.patchbay.euria.profile;

import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.euria.EuriaConfig;
import dev.patchbay.euria.EuriaConfig.PathStyle;
import dev.patchbay.euria.key.EuriaKeys;
import dev.patchbay.euria.model.Models;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.CallPipeline;
import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.Credentials;
import dev.patchbay.kit.call.Failure;
import dev.patchbay.kit.integration.ConnectMethod;
import dev.patchbay.kit.integration.ProviderProfile;
import io.smallrye.mutiny.Uni;

/** EurIA tells of no account that a key belongs to. The product stands for it, so that a key can take the place of another. */
@Singleton
class EuriaProfile implements ProviderProfile {

    private static final ProviderAccount OPERATOR = new ProviderAccount("operator", "The operator's key");

    private final CallPipeline pipeline;
    private final Models models;
    private final EuriaKeys keys;
    private final EuriaConfig config;

    @Inject
    EuriaProfile(CallPipeline pipeline, Models models, EuriaKeys keys, EuriaConfig config) {
        this.pipeline = pipeline;
        this.models = models;
        this.keys = keys;
        this.config = config;
    }

    @Override
    public Set<ConnectMethod> methods() {
        return Set.of(ConnectMethod.KEY);
    }

    @Override
    public Optional<ProviderAccount> operatorAccount() {
        return keys.ofOperator() ? Optional.of(OPERATOR) : Optional.empty();
    }

    @Override
    public Uni<ProviderAccount> readAccount(Credential credential) {
        return pipeline.once(models.call(), Credentials.fixed(credential)).onFailure(CallException.class)
                .transform(EuriaProfile::ofOperator)
                .replaceWith(this::account);
    }

    /** A product that is not there is no fault of the key. */
    private static CallException ofOperator(CallException thrown) {
        return thrown.failure() instanceof Failure.NotFound
                ? new CallException(new Failure.Authorization(Cause.APP_CREDENTIALS_INVALID))
                : thrown;
    }

    private ProviderAccount account() {
        return config.path() == PathStyle.COMPATIBLE ? new ProviderAccount(config.apiUrl().getHost(), config.apiUrl().getHost())
                : config.productId().map(EuriaProfile::product).orElseThrow();
    }

    private static ProviderAccount product(int number) {
        return new ProviderAccount("product-" + number, "Product " + number);
    }
}
