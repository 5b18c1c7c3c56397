package dev.patchbay.kit.call;

import dev.patchbay.kit.control.Control;

/** Permission as an administrator gives it in a test. */
public final class Permitted {

    private Permitted() {
    }

    public static Permission always() {
        return by(Control.ON);
    }

    public static Permission by(Control control) {
        return new Permission(() -> control);
    }
}
