package dev.patchbay.stack.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds who listens on a port: from /proc on Linux, else by lsof; an unknown owner is said to be unknown. */
final class PortOwner {

    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortOwner() {
    }

    static String describe(int port) {
        var proc = Path.of("/proc");
        var pid = Files.exists(proc.resolve("net/tcp")) ? fromProc(proc, port) : fromLsof(port);
        return pid.flatMap(ProcessHandle::of).map(PortOwner::describe).orElse("a program that could not be found out");
    }

    private static String describe(ProcessHandle process) {
        return "process %d (%s)".formatted(process.pid(), process.info().command().orElse("unknown command"));
    }

    private static Optional<Long> fromProc(Path proc, int port) {
        var sockets = Stream.of("net/tcp", "net/tcp6")
                .flatMap(file -> lines(proc.resolve(file)))
                .map(line -> line.trim().split("\\s+"))
                .filter(columns -> columns.length > INODE && listensOn(columns, port))
                .map(columns -> "socket:[" + columns[INODE] + "]")
                .collect(Collectors.toSet());
        return ProcessHandle.allProcesses().map(ProcessHandle::pid).filter(pid -> holds(proc, pid, sockets)).findFirst();
    }

    private static boolean listensOn(String[] columns, int port) {
        return columns[STATE].equals(LISTENING)
                && columns[LOCAL_ADDRESS].endsWith(String.format(Locale.ROOT, ":%04X", port));
    }

    private static boolean holds(Path proc, long pid, Set<String> sockets) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(proc.resolve(pid + "/fd"))) {
            for (var descriptor : descriptors) {
                if (sockets.contains(linkOf(descriptor))) {
                    return true;
                }
            }
        } catch (IOException | SecurityException notOurs) {
            return false;
        }
        return false;
    }

    private static String linkOf(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException absent) {
            return Stream.empty();
        }
    }

    private static Optional<Long> fromLsof(int port) {
        return Command.of("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-t").firstLine().map(Long::valueOf);
    }
}
