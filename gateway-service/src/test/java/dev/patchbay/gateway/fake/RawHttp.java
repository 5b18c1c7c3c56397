package dev.patchbay.gateway.fake;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

import io.restassured.RestAssured;

/** A connection to the gateway for what no HTTP client would send, or for reading as slowly as one likes. */
public final class RawHttp implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 15_000;

    private final Socket socket;

    private RawHttp(Socket socket) {
        this.socket = socket;
    }

    public static RawHttp connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return new RawHttp(socket);
    }

    /** @param head request line and headers, one a line, without Host */
    public RawHttp send(String head) throws IOException {
        return sendBytes((head.strip().replace("\n", "\r\n") + "\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    public RawHttp sendBytes(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    public RawHttp sendChunk(byte[] bytes) throws IOException {
        sendBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        sendBytes(bytes);
        return sendBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads until the text has come, or the connection ends. */
    public String readUntil(String text) throws IOException {
        var read = new StringBuilder();
        return read(read, () -> read.indexOf(text) < 0);
    }

    public String readToEnd() throws IOException {
        return read(new StringBuilder(), () -> true);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static int next(InputStream in, CharSequence read) throws IOException {
        try {
            return in.read();
        } catch (SocketTimeoutException e) {
            throw new AssertionError("Nothing came after: " + read, e);
        }
    }

    private String read(StringBuilder read, BooleanSupplier more) throws IOException {
        InputStream in = socket.getInputStream();
        while (more.getAsBoolean()) {
            var b = next(in, read);
            if (b < 0) {
                break;
            }
            read.append((char) b);
        }
        return read.toString();
    }
}
