package dev.patchbay.devstack.suite;

import java.net.URI;

/**
 * The ports of one suite, all on 127.0.0.1.
 *
 * @param base port of the gateway; the others keep their distance from it
 */
public record PortPlan(int base) {

    public static final int DEFAULT_BASE = 8080;

    private static final int MANAGEMENT = 1000;
    private static final int SIMULATORS = 10;
    private static final int POSTGRES = 7352;
    private static final int KAFKA = 11012;
    private static final int KAFKA_CONTROLLER = 11013;
    private static final int HIGHEST_PORT = 65535;

    public PortPlan {
        if (base < 1024 || base > HIGHEST_PORT - KAFKA_CONTROLLER) {
            throw new IllegalArgumentException("the port base must lie between 1024 and %d, not %d"
                    .formatted(HIGHEST_PORT - KAFKA_CONTROLLER, base));
        }
    }

    /** @param offset of a service: gateway 0, token 1, then the providers */
    public int service(int offset) {
        return base + offset;
    }

    public int management(int offset) {
        return base + MANAGEMENT + offset;
    }

    public int simulators() {
        return base + SIMULATORS;
    }

    public int postgres() {
        return base + POSTGRES;
    }

    public int kafka() {
        return base + KAFKA;
    }

    public int kafkaController() {
        return base + KAFKA_CONTROLLER;
    }

    /** The one origin browsers and clients see. */
    public URI publicOrigin() {
        return http(base);
    }

    public URI simulatorsUrl() {
        return http(simulators());
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafka();
    }

    public static URI http(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
