package dev.patchbay.listens;

import java.net.URI;

import dev.patchbay.kit.test.provider.SimulatedProvider;
import dev.patchbay.kit.test.provider.SimulatorsTestResource;
import dev.patchbay.simulators.Simulators;
import dev.patchbay.simulators.guest.Guest;

/** Gives a {@code @QuarkusTest} the provider. */
public final class ListensTestResource extends SimulatorsTestResource<ListensSubject> {

    @Override
    protected Simulators simulators() {
        return Simulators.start(0, new Guest("listens", new SimulatedListens()));
    }

    @Override
    protected ListensSubject subject(URI base) {
        return new ListensSubject(new SimulatedProvider(base, "listens-api", "/listens"));
    }
}
