package dev.patchbay.kit.control;

/**
 * Fired in each replica when something else holds in it than before, for what is under way.
 *
 * @param control what holds now
 */
public record ControlChanged(Control control) {
}
