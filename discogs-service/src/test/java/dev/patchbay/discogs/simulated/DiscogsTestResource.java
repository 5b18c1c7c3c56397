package dev.patchbay.discogs.simulated;

import java.net.URI;
import java.util.Map;

import dev.patchbay.kit.test.provider.SimulatorsTestResource;

/** Gives a {@code @QuarkusTest} the Discogs simulator, which counts no limit unless a test wants it to. */
public final class DiscogsTestResource extends SimulatorsTestResource<DiscogsSubject> {

    @Override
    protected DiscogsSubject subject(URI base) {
        return new DiscogsSubject(new SimulatedDiscogs(base));
    }

    @Override
    protected Map<String, String> config(DiscogsSubject discogs) {
        discogs.simulated().noLimit();
        return Map.of("patchbay.discogs.user-agent", "PatchbayTest/0.1 +https://patchbay.example");
    }
}
