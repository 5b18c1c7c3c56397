package dev.patchbay.kit.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.kit.control.Controls;

/** Whether the provider may be called, as far as an administrator decides it. */
@Singleton
public class Permission {

    private final Controls controls;

    @Inject
    public Permission(Controls controls) {
        this.controls = controls;
    }

    /** @throws CallException if the integration is switched off: nothing of it may be used, not even what is kept */
    public void requireEnabled() {
        var control = controls.current();
        if (!control.enabled()) {
            throw new CallException(new Failure.Disabled(false, control.message()));
        }
    }

    /** Whether {@link #requireCallable} has nothing against it. */
    public boolean callable() {
        var control = controls.current();
        return control.enabled() && !control.maintenance();
    }

    /** @throws CallException if the provider is not to be called */
    public void requireCallable() {
        requireEnabled();
        var control = controls.current();
        if (control.maintenance()) {
            throw new CallException(new Failure.Disabled(true, control.message()));
        }
    }
}
