package dev.patchbay.simulators;

import java.net.URI;
import java.time.Clock;

/**
 * How the simulators are started.
 *
 * @param port 0 takes any free port
 * @param publicOrigin what links in answers begin with; null takes the address that each caller used
 * @param seed decides the catalogue and the libraries
 * @param clock decides when codes and tokens expire
 */
public record SimulatorOptions(String host, int port, URI publicOrigin, long seed, Clock clock) {

    public static final SimulatorOptions USUAL = new SimulatorOptions("127.0.0.1", 8090, null, 1, Clock.systemUTC());

    public SimulatorOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be from 0 to 65535");
        }
        if (publicOrigin != null && (publicOrigin.getHost() == null || !publicOrigin.getRawPath().isEmpty())) {
            throw new IllegalArgumentException("public origin must be like http://127.0.0.1:8090");
        }
    }

    public SimulatorOptions withHost(String newHost) {
        return new SimulatorOptions(newHost, port, publicOrigin, seed, clock);
    }

    public SimulatorOptions withPort(int newPort) {
        return new SimulatorOptions(host, newPort, publicOrigin, seed, clock);
    }

    public SimulatorOptions withPublicOrigin(URI origin) {
        return new SimulatorOptions(host, port, origin, seed, clock);
    }

    public SimulatorOptions withSeed(long newSeed) {
        return new SimulatorOptions(host, port, publicOrigin, newSeed, clock);
    }

    public SimulatorOptions withClock(Clock newClock) {
        return new SimulatorOptions(host, port, publicOrigin, seed, newClock);
    }
}
