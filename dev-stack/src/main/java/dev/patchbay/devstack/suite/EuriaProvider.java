package dev.patchbay.devstack.suite;

import java.net.URI;
import java.util.Map;

import dev.patchbay.devstack.home.Settings;
import dev.patchbay.stack.StackException;

/** Which EurIA the suite talks to; people connect by keys of their own. */
record EuriaProvider(URI api, String productId, String model) implements Provider {

    static EuriaProvider of(ProviderMode mode, PortPlan ports, Settings settings) {
        return switch (mode) {
            case SIMULATED -> new EuriaProvider(ports.simulatorsUrl().resolve("/euria"), "105", "mistral3");
            case REAL -> new EuriaProvider(URI.create("https://api.infomaniak.com"), required("euria.product-id", settings),
                    required("euria.model", settings));
        };
    }

    private static String required(String key, Settings settings) {
        return settings.get(key).orElseThrow(() -> new StackException(
                ("The real EurIA needs %s: the number of your AI product and one of its models, as Infomaniak's Manager shows "
                        + "them. Set %s, or %1$s in .patchbay/patchbay.properties.")
                        .formatted(key, Settings.environmentName(key))));
    }

    @Override
    public Map<String, String> tokenService() {
        return Map.of();
    }

    @Override
    public Map<String, String> ownService() {
        return Map.of("patchbay.euria.api-url", api.toString(), "patchbay.euria.product-id", productId,
                "patchbay.euria.model", model);
    }
}
