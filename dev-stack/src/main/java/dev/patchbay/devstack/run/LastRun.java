package dev.patchbay.devstack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.home.OwnerOnly;
import dev.patchbay.devstack.suite.PortPlan;
import dev.patchbay.stack.StackException;

/** What later commands must know of the suite that runs or ran last in a home; {@code down} makes it forgotten. */
public record LastRun(Home home) {

    private static final String PORT_BASE = "port-base";
    private static final String DEATH = "death";

    void began(PortPlan ports) {
        write(Map.of(PORT_BASE, Integer.toString(ports.base())));
    }

    /** @param death for people: which part, which exit code, where its log is */
    void died(String death) {
        var values = new TreeMap<>(read());
        values.put(DEATH, death);
        write(values);
    }

    void forget() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new StackException("%s could not be removed: %s".formatted(file(), e), e);
        }
    }

    Optional<PortPlan> ports() {
        return Optional.ofNullable(read().get(PORT_BASE)).map(Integer::valueOf).map(PortPlan::new);
    }

    /** How a part ended that nobody had asked to. */
    public Optional<String> death() {
        return Optional.ofNullable(read().get(DEATH));
    }

    private Map<String, String> read() {
        try {
            return OwnerOnly.read(file());
        } catch (IOException e) {
            throw new StackException("%s cannot be read: %s".formatted(file(), e), e);
        }
    }

    private void write(Map<String, String> values) {
        try {
            OwnerOnly.write(file(), values);
        } catch (IOException e) {
            throw new StackException("%s could not be written: %s".formatted(file(), e), e);
        }
    }

    private Path file() {
        return home.run().resolve("last-run.properties");
    }
}
