package dev.patchbay.gateway.throttle;

/**
 * Who wants to sign in, and from where.
 *
 * @param username as typed
 * @param address what one person can be expected to have
 */
public record Origin(String username, String address) {

    @Override
    public String toString() {
        return "an attempt from " + address;
    }
}
