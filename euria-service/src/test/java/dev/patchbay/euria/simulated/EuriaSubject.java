package dev.patchbay.euria.simulated;

import java.util.Random;
import java.util.UUID;

import dev.patchbay.kit.test.provider.ProviderSubject;
import dev.patchbay.kit.test.provider.Read;

/**
 * EurIA and its service, as the contracts need to know them; what they ask for is its list of models. That is its only read
 * and kept for a while, so that no contract can ask for a fresh answer and a kept one with the same configuration: they run
 * with one that keeps none. Nobody connects by consent there, so that its contract does not apply.
 */
public record EuriaSubject(SimulatedEuria simulated) implements ProviderSubject {

    @Override
    public String name() {
        return "euria";
    }

    @Override
    public String key() {
        return SimulatedEuria.key("mira");
    }

    @Override
    public Read read() {
        return new Read("models", "/models");
    }

    /** A description, which EurIA is not asked for. */
    @Override
    public Read unknown(Random random) {
        return new Read(null, "/descriptions/" + new UUID(random.nextLong(), random.nextLong()));
    }
}
