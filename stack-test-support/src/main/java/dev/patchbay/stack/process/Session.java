package dev.patchbay.stack.process;

import java.util.List;

/**
 * Puts a program into a session of its own, so that a Ctrl-C in the terminal reaches only its parent, which then stops
 * the programs in the right order. The program keeps its process id.
 */
final class Session {

    private static final List<String> SETSID = List.of("setsid");
    private static final List<String> PERL = List.of("perl", "-MPOSIX", "-e",
            "POSIX::setsid(); exec { $ARGV[0] } @ARGV or die \"$ARGV[0]: $!\\n\"");
    private static final List<String> PREFIX = choose();

    private Session() {
    }

    static Command own(Command command) {
        return command.behind(PREFIX);
    }

    /** macOS has no setsid but has perl; without either the child stays in our session. */
    private static List<String> choose() {
        if (Command.of("setsid", "true").run().succeeded()) {
            return SETSID;
        }
        return Command.of("perl", "-MPOSIX", "-e", "1").run().succeeded() ? PERL : List.of();
    }
}
