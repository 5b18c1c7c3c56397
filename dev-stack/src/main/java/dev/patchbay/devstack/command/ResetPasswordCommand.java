package dev.patchbay.devstack.command;

import java.io.Console;
import java.util.Arrays;
import java.util.concurrent.Callable;

import dev.patchbay.devstack.home.Secrets;
import dev.patchbay.devstack.run.Supervisor;
import dev.patchbay.devstack.user.GatewayAccounts;
import dev.patchbay.devstack.user.NewPassword;
import dev.patchbay.stack.StackException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "reset-password", description = "Give an account a new password; it is signed out everywhere.")
final class ResetPasswordCommand implements Callable<Integer> {

    @Mixin
    private SuiteOptions suite;

    @Parameters(paramLabel = "NAME", description = "The name that the person signs in with.")
    private String name;

    @Option(names = "--generate", description = "Do not ask for the password, but make one and print it.")
    private boolean generate;

    @Override
    public Integer call() {
        var home = SuiteOptions.home();
        if (!new Supervisor(home).isRunning()) {
            throw new StackException("Patchbay is not running in %s. Start it first: ./patchbay up".formatted(home.path()));
        }
        var password = generate ? NewPassword.generated() : typed(System.console());
        new GatewayAccounts(suite.ports().postgres(), Secrets.in(home).databasePassword("gateway")).setPassword(name, password);
        System.out.printf("%s has a new password and is signed out everywhere.%n", name);
        if (generate) {
            System.out.println("The password: " + password.value());
        }
        return 0;
    }

    /** Never an argument, which others could read in the list of processes. */
    private static NewPassword typed(Console console) {
        if (console == null || !console.isTerminal()) {
            throw new StackException("There is no terminal to ask for the password. Use --generate.");
        }
        var first = console.readPassword("New password: ");
        var second = console.readPassword("Once more: ");
        if (first == null || !Arrays.equals(first, second)) {
            throw new StackException("These were two different passwords. Nothing was changed.");
        }
        try {
            return new NewPassword(new String(first));
        } catch (IllegalArgumentException e) {
            throw new StackException(e.getMessage() + " Nothing was changed.", e);
        }
    }
}
