package dev.patchbay.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

/** On what was measured, and how busy it was before. */
final class Machine {

    private static final Path CPUS = Path.of("/proc/cpuinfo");

    private Machine() {
    }

    static String describe() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return String.format(Locale.ROOT, "%d x %s, %.1f GB, %s %s; load before: %.2f", system.getAvailableProcessors(),
                processor(), system.getTotalMemorySize() / 1e9, system.getName(), system.getArch(),
                system.getSystemLoadAverage());
    }

    private static String processor() {
        try (var lines = Files.lines(CPUS)) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("CPU");
        } catch (IOException notLinux) {
            return "CPU";
        }
    }
}
