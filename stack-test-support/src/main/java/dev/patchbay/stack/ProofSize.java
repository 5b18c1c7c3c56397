package dev.patchbay.stack;

/**
 * How often a proof repeats its races and kills: quick in every run of the tests, thorough with {@code ./patchbay test --full}.
 */
public final class ProofSize {

    private static final boolean FULL = Boolean.getBoolean("patchbay.full");

    private ProofSize() {
    }

    /** Then a proof that cannot run for want of a tool fails instead of being passed over. */
    public static boolean isFull() {
        return FULL;
    }

    public static int of(int reduced, int full) {
        return FULL ? full : reduced;
    }
}
