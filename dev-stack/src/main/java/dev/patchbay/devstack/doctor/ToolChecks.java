package dev.patchbay.devstack.doctor;

import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import dev.patchbay.devstack.home.DiskSpace;
import dev.patchbay.devstack.home.Home;
import dev.patchbay.devstack.home.Secrets;
import dev.patchbay.devstack.suite.Suite;
import dev.patchbay.stack.process.Command;

/** What must be there before anything is started. */
record ToolChecks(Path root, Home home) {

    private static final int JDK = 25;
    private static final Version MAVEN = Version.parse("3.8.7");
    private static final Pattern MAVEN_VERSION = Pattern.compile("Apache Maven ([0-9.]+)");

    List<Finding> findings() {
        return List.of(jdk(), maven(Command.of("mvn", "-v").run()), build(), disk(), secrets());
    }

    private static Finding jdk() {
        var version = Runtime.version();
        var detail = version + " in " + System.getProperty("java.home");
        return version.feature() >= JDK ? Finding.good("JDK", detail)
                : Finding.bad("JDK", detail, "Install JDK %d or newer and point JAVA_HOME to it.".formatted(JDK));
    }

    static Finding maven(Command.Result result) {
        var remedy = "Install Maven %s or newer and put mvn on the PATH.".formatted(MAVEN);
        var found = MAVEN_VERSION.matcher(result.output());
        if (!result.succeeded() || !found.find()) {
            return Finding.bad("Maven", "mvn does not run: " + result.output(), remedy);
        }
        return Version.parse(found.group(1)).compareTo(MAVEN) >= 0 ? Finding.good("Maven", found.group(1))
                : Finding.bad("Maven", found.group(1) + " is too old", remedy);
    }

    private Finding build() {
        return Finding.of("build", "Run ./patchbay build.", () -> Suite.built(root).services().size() + " services are built");
    }

    private Finding disk() {
        var directory = Files.isDirectory(home.path()) ? home.path() : root;
        return Finding.of("disk", "Make room, or set PATCHBAY_HOME to a folder with more.", () -> {
            new DiskSpace(directory).require();
            return directory + " has room";
        });
    }

    private Finding secrets() {
        return Finding.of("secrets", "Put the file back from a backup, or correct its owner.", () -> {
            Secrets.in(home);
            return Files.exists(home.secrets()) ? home.secrets() + " is readable" : "will be made at the first start";
        });
    }
}
