package dev.patchbay.devstack.run;

import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.suite.PortPlan;
import dev.patchbay.devstack.suite.ProviderMode;
import dev.patchbay.devstack.suite.Suite;

/**
 * Which suite runs where.
 *
 * @param home where its data, logs and secrets lie; one suite at a time
 * @param spotify which Spotify it talks to
 */
public record DevStackOptions(Home home, PortPlan ports, Suite suite, ProviderMode spotify) {
}
