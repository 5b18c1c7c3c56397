package dev.patchbay.euria.simulated;

import java.util.HashMap;
import java.util.Map;

/** The operator pays for everybody. */
public class OperatorKey extends QuickQueue {

    @Override
    public Map<String, String> getConfigOverrides() {
        var config = new HashMap<>(super.getConfigOverrides());
        config.put("patchbay.euria.key", "operator");
        return config;
    }
}
