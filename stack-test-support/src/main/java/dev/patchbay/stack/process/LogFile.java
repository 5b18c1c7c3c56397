package dev.patchbay.stack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What one run of a child wrote: the part of its log file after {@code start}.
 *
 * @param start length of the file in bytes when the run began
 */
public record LogFile(Path path, long start) {

    private static final int TAIL_BYTES = 64 * 1024;

    static LogFile continuing(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        return new LogFile(path, Files.exists(path) ? Files.size(path) : 0);
    }

    public List<String> lastLines(int count) {
        var lines = text().lines().toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    public boolean contains(String words) {
        return text().contains(words);
    }

    private String text() {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(Math.max(start, file.length() - TAIL_BYTES));
            var bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
