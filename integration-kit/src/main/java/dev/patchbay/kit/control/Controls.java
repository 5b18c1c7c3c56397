package dev.patchbay.kit.control;

/** What holds in this replica now. */
@FunctionalInterface
public interface Controls {

    Control current();
}
