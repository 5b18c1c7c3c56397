package dev.patchbay.devstack.run;

import java.util.Map;

import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.suite.PortPlan;
import dev.patchbay.devstack.suite.ProviderMode;
import dev.patchbay.devstack.suite.ProviderName;
import dev.patchbay.devstack.suite.Suite;

/**
 * Which suite runs where.
 *
 * @param home where its data, logs and secrets lie; one suite at a time
 * @param providers which of each it talks to; those that are not named are simulated
 */
public record DevStackOptions(Home home, PortPlan ports, Suite suite, Map<ProviderName, ProviderMode> providers) {

    public DevStackOptions {
        providers = Map.copyOf(providers);
    }

}
