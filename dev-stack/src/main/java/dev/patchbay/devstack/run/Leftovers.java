package dev.patchbay.devstack.run;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.patchbay.devstack.home.Home;

/** What a killed supervisor left running. Only for who holds the {@link RunLock}. */
public record Leftovers(RunState state) {

    public Leftovers(Home home) {
        this(new RunState(home));
    }

    /** Ends them, in the order of a normal stop, and forgets what no longer runs. */
    public List<String> end() {
        var running = running();
        Shutdown.end(running);
        state.names().forEach(state::forget);
        return running.keySet().stream().sorted().toList();
    }

    private Map<String, ProcessHandle> running() {
        return state.names().stream()
                .filter(name -> !name.equals(RunState.SUPERVISOR))
                .filter(name -> state.process(name).isPresent())
                .collect(Collectors.toMap(Function.identity(), name -> state.process(name).orElseThrow()));
    }
}
