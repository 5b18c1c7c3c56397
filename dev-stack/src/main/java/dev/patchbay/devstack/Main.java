package dev.patchbay.devstack;

import dev.patchbay.devstack.command.Patchbay;

/** What {@code ./patchbay} runs. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        System.exit(Patchbay.commandLine().execute(arguments));
    }
}
