package dev.patchbay.simulators.faults;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.patchbay.simulators.exchange.Exchange;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The targets that can be broken and the fault each one has now. Used on one event loop only. */
public final class FaultRegistry {

    private final long seed;
    private final Map<String, FaultTarget> targets = new TreeMap<>();
    private final Map<String, PlacedFault> placed = new TreeMap<>();

    public FaultRegistry(long seed) {
        this.seed = seed;
    }

    public FaultTarget register(FaultTarget target) {
        targets.put(target.name(), target);
        return target;
    }

    public Collection<FaultTarget> targets() {
        return targets.values();
    }

    public Optional<FaultTarget> target(String name) {
        return Optional.ofNullable(targets.get(name));
    }

    /** @throws IllegalArgumentException with a message for the person who wrote the definition */
    public void place(FaultTarget target, JsonObject definition) {
        placed.put(target.name(), new PlacedFault(FaultDefinition.read(target, definition), seed));
    }

    public void clear(FaultTarget target) {
        placed.remove(target.name());
    }

    public void clearAll() {
        placed.clear();
    }

    /** Lets the call through or breaks it; later changes of the fault do not reach a call that has begun. */
    public void pass(FaultTarget target, Exchange exchange) {
        PlacedFault fault = placed.get(target.name());
        if (fault == null || !fault.hits(exchange)) {
            exchange.complete();
            return;
        }
        if (fault.usedUp()) {
            placed.remove(target.name());
        }
        FaultDelivery.deliver(target, fault.fault(), exchange);
    }

    public JsonObject toJson() {
        JsonObject faults = new JsonObject();
        placed.forEach((target, fault) -> faults.put(target, fault.toJson()));
        JsonArray names = new JsonArray();
        targets.keySet().forEach(names::add);
        return new JsonObject().put("targets", names).put("faults", faults);
    }
}
