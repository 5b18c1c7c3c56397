package dev.patchbay.devstack.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Scanner;
import java.util.concurrent.Callable;

import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.run.Supervisor;
import dev.patchbay.stack.Directories;
import dev.patchbay.stack.StackException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "reset", description = "Remove all data, keys, secrets and logs. Your patchbay.properties stays.")
final class ResetCommand implements Callable<Integer> {

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() {
        var home = SuiteOptions.home();
        if (new Supervisor(home).isRunning()) {
            throw new StackException("Patchbay is running in %s. Stop it first: ./patchbay down".formatted(home.path()));
        }
        if (!yes && !confirmed(home)) {
            System.out.println("Nothing was removed.");
            return 1;
        }
        new Supervisor(home).stop();
        remove(home);
        System.out.println("Removed what was in " + home.path());
        return 0;
    }

    private static boolean confirmed(Home home) {
        System.out.printf("This removes all accounts, connections, keys and logs in %s. Type yes to go on: ", home.path());
        System.out.flush();
        try (var input = new Scanner(System.in, Charset.defaultCharset())) {
            return input.hasNextLine() && input.nextLine().strip().equals("yes");
        }
    }

    private static void remove(Home home) {
        if (!Files.isDirectory(home.path())) {
            return;
        }
        try (var entries = Files.list(home.path())) {
            for (var entry : entries.filter(path -> !path.equals(home.settings())).toList()) {
                Directories.delete(entry);
            }
        } catch (IOException e) {
            throw new StackException("%s could not be emptied: %s. Check who owns it.".formatted(home.path(), e), e);
        }
    }
}
