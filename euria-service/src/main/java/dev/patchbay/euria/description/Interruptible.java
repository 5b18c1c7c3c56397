package dev.patchbay.euria.description;

/** What an operator can end before it ends by itself. */
interface Interruptible {

    /** Ends it for a reason of ours, at the provider, too; without effect after its end. */
    void breakOff(RuntimeException why);
}
