package dev.patchbay.devstack.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "user", description = "Look after the accounts of the running suite.", subcommands = ResetPasswordCommand.class)
final class UserCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Say what to do: ./patchbay user reset-password NAME");
    }
}
