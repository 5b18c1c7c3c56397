package dev.patchbay.euria.simulated;

import java.net.URI;
import java.util.Map;

import dev.patchbay.kit.test.provider.SimulatorsTestResource;

/** Gives a {@code @QuarkusTest} the EurIA simulator. */
public final class EuriaTestResource extends SimulatorsTestResource<EuriaSubject> {

    @Override
    protected EuriaSubject subject(URI base) {
        return new EuriaSubject(new SimulatedEuria(base));
    }

    @Override
    protected Map<String, String> config(EuriaSubject euria) {
        return Map.of("patchbay.euria.product-id", "105", "patchbay.euria.model", "mistral3");
    }
}
