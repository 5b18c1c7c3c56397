package dev.patchbay.stack.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a program is asked to end: politely first, by force when the grace is over. */
public enum Termination {
    /** SIGTERM. */
    TERMINATE,
    /** SIGINT, PostgreSQL's fast shutdown; its SIGTERM would wait for every client to leave. */
    INTERRUPT;

    /** @return whether it ended within the grace, without force */
    public boolean end(ProcessHandle process, Duration grace) {
        signal(process);
        if (gone(process, grace)) {
            return true;
        }
        process.destroyForcibly();
        gone(process, grace);
        return false;
    }

    private void signal(ProcessHandle process) {
        switch (this) {
            case TERMINATE -> process.destroy();
            case INTERRUPT -> Command.of("kill", "-INT", Long.toString(process.pid())).run();
        }
    }

    private static boolean gone(ProcessHandle process, Duration grace) {
        try {
            process.onExit().get(grace.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
