package dev.patchbay.devstack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.home.OwnerOnly;
import dev.patchbay.stack.StackException;

/** Which processes a suite started, on disk, so that another process can end them. */
public record RunState(Home home) {

    /** The process that watches the suite. */
    public static final String SUPERVISOR = "up";

    private static final String SUFFIX = ".process";

    public void record(String name, ProcessHandle process) {
        try {
            OwnerOnly.write(file(name), Map.of(
                    "pid", Long.toString(process.pid()),
                    "started", process.info().startInstant().orElse(Instant.EPOCH).toString()));
        } catch (IOException e) {
            throw new StackException("The state of %s could not be written to %s: %s".formatted(name, file(name), e), e);
        }
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new StackException("%s could not be removed: %s".formatted(file(name), e), e);
        }
    }

    /** The recorded process, when it still runs. */
    public Optional<ProcessHandle> process(String name) {
        return StartedProcess.read(file(name)).flatMap(StartedProcess::stillRunning);
    }

    /** Names of all recorded processes, running or not. */
    public List<String> names() {
        try (Stream<Path> files = Files.list(home.run())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StackException("%s cannot be read: %s".formatted(home.run(), e), e);
        }
    }

    private Path file(String name) {
        return home.run().resolve(name + SUFFIX);
    }
}
