package dev.patchbay.bench.run;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import dev.patchbay.bench.call.CallProgram;
import dev.patchbay.bench.gateway.GatewayProgram;
import dev.patchbay.bench.search.NeighboursProgram;
import dev.patchbay.bench.search.SearchProgram;
import dev.patchbay.bench.status.StatusProgram;
import dev.patchbay.bench.stream.StreamProgram;
import dev.patchbay.bench.token.EventProgram;
import dev.patchbay.bench.token.OneExpiryProgram;
import dev.patchbay.bench.token.RenewalsProgram;
import dev.patchbay.bench.token.TokenReadProgram;

/** Everything that can be measured, quickest first. */
final class Programs {

    private Programs() {
    }

    static List<Program> all() {
        return List.of(new CallProgram(), new EventProgram(), new OneExpiryProgram(), new StatusProgram(),
                new NeighboursProgram(), new StreamProgram(), new GatewayProgram(), SearchProgram.kept(), SearchProgram.asked(),
                new TokenReadProgram(), new RenewalsProgram());
    }

    static Optional<Program> find(String name) {
        return all().stream().filter(program -> program.name().equals(name)).findFirst();
    }

    /** For the help. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return all().stream().map(Program::name).iterator();
        }
    }
}
