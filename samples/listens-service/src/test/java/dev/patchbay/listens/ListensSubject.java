package dev.patchbay.listens;

import dev.patchbay.kit.test.provider.ProviderSubject;
import dev.patchbay.kit.test.provider.Read;
import dev.patchbay.kit.test.provider.SimulatedProvider;

/** The provider and its service, as the contracts need to know them. */
record ListensSubject(SimulatedProvider simulated) implements ProviderSubject {

    @Override
    public String name() {
        return "listens";
    }

    @Override
    public String key() {
        return SimulatedListens.TOKEN;
    }

    @Override
    public Read read() {
        return new Read("listens", "/listens");
    }

    @Override
    public Read cached() {
        return new Read("search", "/search?q=river");
    }
}
