package dev.patchbay.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/** Ports of the loopback address. */
public final class Ports {

    private static final InetAddress ADDRESS = InetAddress.ofLiteral("127.0.0.1");
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

    /** A port that was free a moment ago. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, ADDRESS)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(ADDRESS, port);
    }
}
