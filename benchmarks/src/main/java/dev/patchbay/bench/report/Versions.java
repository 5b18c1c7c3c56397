package dev.patchbay.bench.report;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.patchbay.stack.process.Command;
import io.vertx.core.impl.launcher.commands.VersionCommand;

/** Of everything that the figures depend on. */
final class Versions {

    private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+(\\.\\d+)?");

    private Versions() {
    }

    static String describe() {
        return "JDK %s (%s), Quarkus %s, Vert.x %s, wrk %s, nginx %s".formatted(Runtime.version(),
                System.getProperty("java.vendor"), quarkus(), VersionCommand.getVersion(), ofProgram("wrk"),
                ofProgram("nginx"));
    }

    private static String quarkus() {
        return Optional.ofNullable(io.quarkus.runtime.Application.class.getPackage().getImplementationVersion())
                .orElse("of unknown version");
    }

    /** Both say their version and more; wrk's exit code is that of wrong usage. */
    private static String ofProgram(String program) {
        var result = Command.of(program, "-v").run();
        var version = NUMBER.matcher(result.output());
        return result.exitCode() != 127 && version.find() ? version.group() : "not installed";
    }
}
