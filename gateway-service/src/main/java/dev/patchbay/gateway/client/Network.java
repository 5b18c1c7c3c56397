package dev.patchbay.gateway.client;

import java.net.InetAddress;
import java.util.Arrays;

/** Addresses with the same first bits (RFC 4632). */
final class Network {

    private final byte[] address;
    private final int bits;

    private Network(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** @throws IllegalArgumentException if it is neither an address nor a network; names are never looked up */
    static Network parse(String text) {
        var slash = text.indexOf('/');
        var address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash)).getAddress();
        var longest = address.length * Byte.SIZE;
        var bits = slash < 0 ? longest : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > longest) {
            throw new IllegalArgumentException(text + " has a prefix of an impossible length");
        }
        return new Network(address, bits);
    }

    boolean contains(InetAddress candidate) {
        var other = candidate.getAddress();
        return other.length == address.length && Arrays.equals(masked(address), masked(other));
    }

    private byte[] masked(byte[] full) {
        var masked = new byte[full.length];
        for (int i = 0; i < full.length; i++) {
            var kept = Math.min(Math.max(bits - i * Byte.SIZE, 0), Byte.SIZE);
            masked[i] = (byte) (full[i] & (0xff << (Byte.SIZE - kept)));
        }
        return masked;
    }
}
