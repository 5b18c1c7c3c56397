package dev.patchbay.euria.simulated;

import org.junit.jupiter.api.BeforeEach;

/** Tests of somebody who never connected, where the operator has a key that EurIA accepts. To run with {@link OperatorKey}. */
public abstract class OperatedTest extends QueuedTest {

    @BeforeEach
    void comeAsAStranger() {
        ready();
        client = EuriaClient.stranger(gateway);
    }

    @Override
    protected void ready() {
        tokenService.appKeyIs(SimulatedEuria.OPERATOR_KEY);
    }
}
