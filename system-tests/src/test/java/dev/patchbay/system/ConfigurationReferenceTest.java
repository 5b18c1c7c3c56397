package dev.patchbay.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The configuration reference tells of every key that the services read. */
class ConfigurationReferenceTest {

    private static final Path ROOT = Path.of(System.getProperty("patchbay.root"));
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("(?m)^ {4,8}[A-Z]?[\\w.<>, ]+ (\\w+)\\(\\);");
    private static final Pattern MAP = Pattern.compile("(?m)^\\s+Map<[^>]+> \\w+\\(\\);");

    private static Stream<Path> mappings() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith("Config.java")
                    && !file.startsWith(ROOT.resolve("samples"))
                    && file.toString().matches(".*/(service-edge|integration-kit|[a-z]+-service)/src/main/.*"))
                    .filter(ConfigurationReferenceTest::mapping).toList()
                    .stream();
        }
    }

    private static boolean mapping(Path file) {
        return read(file).contains("@ConfigMapping(prefix");
    }

    @Test
    void thereAreMappingsToCheck() throws IOException {
        assertThat(mappings()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void everyKeyIsTold(Path file) {
        var source = read(file);
        var prefix = PREFIX.matcher(source).results().findFirst().orElseThrow().group(1);
        var lines = read(ROOT.resolve("docs/configuration.md")).lines().filter(line -> line.contains(prefix)).toList();
        for (var key : keys(source)) {
            assertThat(lines).as("%s.%s in docs/configuration.md", prefix, key)
                    .anyMatch(line -> line.matches(".*[.]" + Pattern.quote(key) + "\\b.*"));
        }
    }

    /** The maps' own names are not part of a key. */
    private static List<String> keys(String source) {
        return KEY.matcher(MAP.matcher(source).replaceAll("")).results().map(match -> kebab(match.group(1))).toList();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
