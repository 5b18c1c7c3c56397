package dev.patchbay.devstack.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import dev.patchbay.stack.StackException;
import dev.patchbay.stack.process.ChildProcess;

/** The processes of a running suite. Safe for use by the threads that start them and the one that stops them. */
final class Children {

    private final RunState state;
    private final Map<String, ChildProcess> children = new LinkedHashMap<>();
    private final CompletableFuture<ChildProcess> firstDeath = new CompletableFuture<>();
    private boolean stopping;

    Children(RunState state) {
        this.state = state;
    }

    /** Takes charge of a child right after its birth; one that is born while the suite stops is ended at once. */
    synchronized void add(String part, ChildProcess child) {
        if (stopping) {
            child.stop(Stage.of(part).grace());
            throw new StackException("The suite is being stopped.");
        }
        state.record(part, child.handle());
        children.put(part, child);
        var unused = child.handle().onExit().thenRun(() -> died(child));
    }

    private synchronized void died(ChildProcess child) {
        if (!stopping) {
            firstDeath.complete(child);
        }
    }

    /** Waits until a child dies by itself, or forever. */
    ChildProcess awaitDeath() {
        return firstDeath.join();
    }

    void stop() {
        Shutdown.end(beginStop());
        children.keySet().forEach(state::forget);
    }

    private synchronized Map<String, ProcessHandle> beginStop() {
        stopping = true;
        return children.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, child -> child.getValue().handle()));
    }
}
