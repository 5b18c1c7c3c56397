package dev.patchbay.devstack.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import dev.patchbay.devstack.home.OwnerOnly;

/**
 * A process as it was recorded. Process ids come back, so it counts as the same only when it started at the same
 * instant and is one of the programs a suite runs.
 */
record StartedProcess(long pid, Instant started) {

    /** The operating system reckons the start from the time of boot, which the clock's steps shift a little. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final Set<String> PROGRAMS = Set.of("java", "postgres", "setsid", "perl", "unshare", "setpriv");

    /** @return empty when the file is absent or damaged */
    static Optional<StartedProcess> read(Path file) {
        try {
            var values = OwnerOnly.read(file);
            return values.isEmpty() ? Optional.empty()
                    : Optional.of(new StartedProcess(Long.parseLong(values.get("pid")), Instant.parse(values.get("started"))));
        } catch (IOException | IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    Optional<ProcessHandle> stillRunning() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle process) {
        var info = process.info();
        var sameStart = info.startInstant().map(this::isClose).orElse(false);
        return sameStart && info.command().map(StartedProcess::isOurs).orElse(false);
    }

    private boolean isClose(Instant instant) {
        return Duration.between(started, instant).abs().compareTo(TOLERANCE) <= 0;
    }

    private static boolean isOurs(String command) {
        return PROGRAMS.contains(Path.of(command).getFileName().toString());
    }
}
