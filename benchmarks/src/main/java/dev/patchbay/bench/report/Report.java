package dev.patchbay.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import dev.patchbay.bench.run.Effort;
import dev.patchbay.stack.StackException;

/** Prints each figure as soon as it is there, and keeps all of them in a file. */
public final class Report {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'");

    private final Path file;
    private final List<String> circumstances;

    private Report(Path file, List<String> circumstances) {
        this.file = file;
        this.circumstances = circumstances;
    }

    /** @param folder made when there is none */
    public static Report in(Path folder, Effort effort) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StackException("The folder %s cannot be made: %s".formatted(folder, e), e);
        }
        var circumstances = List.of("machine:  " + Machine.describe(), "versions: " + Versions.describe(),
                "method:   " + effort.told());
        return new Report(folder.resolve(OffsetDateTime.now(ZoneOffset.UTC).format(NAME) + ".txt"), circumstances);
    }

    public Path file() {
        return file;
    }

    public void add(Figure figure) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("%s: %s".formatted(figure.id(), figure.title()));
        lines.add("target:   " + figure.target());
        lines.addAll(circumstances);
        lines.add("");
        lines.add(figure.table());
        figure.notes().forEach(note -> lines.add("  - " + note));
        lines.add("");
        lines.forEach(System.out::println);
        try {
            Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new StackException("The results cannot be written to %s: %s".formatted(file, e), e);
        }
    }
}
