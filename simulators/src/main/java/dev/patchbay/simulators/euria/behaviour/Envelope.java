package dev.patchbay.simulators.euria.behaviour;

/** How an error is written. */
public enum Envelope {
    /** {@code {"result":"error","error":{"code","description","errors"}}}, as Infomaniak writes its own. */
    INFOMANIAK,
    /** {@code {"error":{"message","type","param","code"}}}, as the models' servers behind it write theirs. */
    OPENAI
}
