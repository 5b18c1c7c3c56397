package dev.patchbay.stack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Duration;

/** Ports of the loopback address. */
public final class Ports {

    private static final InetAddress ADDRESS = InetAddress.ofLiteral("127.0.0.1");
    private static final int LOWEST_FREE = 10_000;
    private static final int LOWEST_EPHEMERAL = 32_768;
    private static final int CONNECT_MILLIS = (int) Duration.ofSeconds(1).toMillis();

    private Ports() {
    }

    /**
     * @param user who wants the port, for the message
     * @throws PortTakenException when somebody listens there already
     */
    public static void requireFree(String user, int port) {
        if (!isFree(port)) {
            throw new PortTakenException(user, port, PortOwner.describe(port));
        }
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(loopback(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    public static boolean accepts(int port) {
        try (var socket = new Socket()) {
            socket.connect(loopback(port), CONNECT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /**
     * A port that was free a moment ago. It lies below those that systems give to outgoing connections, which would
     * otherwise take it before a slow server does.
     */
    public static int free() {
        return new SecureRandom().ints(LOWEST_FREE, LOWEST_EPHEMERAL).filter(Ports::isFree).findFirst().orElseThrow();
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(ADDRESS, port);
    }
}
