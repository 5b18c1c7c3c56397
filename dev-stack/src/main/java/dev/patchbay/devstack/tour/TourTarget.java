package dev.patchbay.devstack.tour;

import java.net.URI;

import dev.patchbay.devstack.suite.PortPlan;

/** Where the suite to walk through runs. */
public record TourTarget(URI publicOrigin, URI simulators, String bootstrapServers) {

    public static TourTarget of(PortPlan ports) {
        return new TourTarget(ports.publicOrigin(), ports.simulatorsUrl(), ports.bootstrapServers());
    }
}
