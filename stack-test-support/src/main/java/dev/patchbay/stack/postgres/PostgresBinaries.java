package dev.patchbay.stack.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;

import dev.patchbay.stack.Directories;
import dev.patchbay.stack.StackException;

/**
 * The unpacked server programs of this machine's kind.
 *
 * @param home holds {@code bin}, {@code lib} and {@code share}
 * @param version of PostgreSQL, for instance {@code 17.10.0}
 */
record PostgresBinaries(Path home, String version) {

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    int majorVersion() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    /**
     * Unpacks the programs into the user's cache unless an earlier start did; two starts at once do no harm.
     *
     * @throws StackException when there are no binaries for this machine on the class path
     */
    static PostgresBinaries unpacked() {
        try {
            var version = versionOnClassPath();
            var platform = platform();
            var home = cache().resolve("postgres-" + version + "-" + platform);
            if (!Files.exists(home)) {
                unpack(platform, home);
            }
            return new PostgresBinaries(home, version);
        } catch (IOException e) {
            throw new StackException("PostgreSQL's programs could not be unpacked into %s: %s. Check space and rights there."
                    .formatted(cache(), e.getMessage()), e);
        }
    }

    private static void unpack(String platform, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        var unfinished = Files.createTempDirectory(home.getParent(), home.getFileName() + ".unfinished");
        try (var archive = archive(platform)) {
            TarXz.extract(archive, unfinished);
            unfinished.toFile().setExecutable(true, false);
            unfinished.toFile().setReadable(true, false);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFaster) {
            Directories.delete(unfinished);
        }
    }

    private static InputStream archive(String platform) {
        var name = "/postgres-" + platform + ".txz";
        var archive = PostgresBinaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new StackException("There are no PostgreSQL programs for this machine (%s) on the class path. "
                    .formatted(platform) + "Patchbay brings those for Linux and macOS on x86_64 and arm64.");
        }
        return archive;
    }

    private static String versionOnClassPath() throws IOException {
        try (var resource = PostgresBinaries.class.getResourceAsStream("binaries.properties")) {
            var properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version");
        }
    }

    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var arch = switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            case "amd64", "x86_64" -> "x86_64";
            default -> System.getProperty("os.arch");
        };
        return system + "-" + arch;
    }

    private static Path cache() {
        var configured = System.getenv("XDG_CACHE_HOME");
        var base = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return base.resolve("patchbay");
    }
}
