package dev.patchbay.devstack.run;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Ends processes stage by stage, those of one stage together. */
final class Shutdown {

    private Shutdown() {
    }

    /** @param processes by the name of their part */
    static void end(Map<String, ProcessHandle> processes) {
        for (var stage : Stage.values()) {
            var ending = processes.entrySet().stream()
                    .filter(process -> Stage.of(process.getKey()) == stage)
                    .map(process -> CompletableFuture
                            .runAsync(() -> stage.termination().end(process.getValue(), stage.grace()),
                                    Thread::startVirtualThread))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(ending).join();
        }
    }
}
