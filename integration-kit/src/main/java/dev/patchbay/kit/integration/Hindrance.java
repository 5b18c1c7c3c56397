package dev.patchbay.kit.integration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.FailureTexts;
import dev.patchbay.kit.call.Permission;
import dev.patchbay.kit.control.Controls;

/** What an administrator's switch does to connections. */
@Singleton
class Hindrance {

    private final Controls controls;
    private final Permission permission;
    private final FailureTexts texts;

    @Inject
    Hindrance(Controls controls, Permission permission, FailureTexts texts) {
        this.controls = controls;
        this.permission = permission;
        this.texts = texts;
    }

    /** The connection is what it was; only the cause says why it cannot be used. */
    ConnectionStatus shown(ConnectionStatus status) {
        var control = controls.current();
        if (!control.enabled()) {
            return status.because(Cause.DISABLED);
        }
        return control.maintenance() ? status.because(Cause.MAINTENANCE) : status;
    }

    /** Nobody begins what leads to a provider that is to be left alone; fails with a {@code ProblemException}. */
    void requireCallable(String operation) {
        try {
            permission.requireCallable();
        } catch (CallException e) {
            throw texts.problem(operation).apply(e);
        }
    }
}
