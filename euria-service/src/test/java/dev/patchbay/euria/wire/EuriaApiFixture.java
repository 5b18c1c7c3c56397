package dev.patchbay.euria.wire;

import dev.patchbay.euria.EuriaConfig;

/** Addresses without a container. */
public final class EuriaApiFixture {

    private EuriaApiFixture() {
    }

    public static EuriaApi of(EuriaConfig config) {
        return new EuriaApi(config);
    }
}
