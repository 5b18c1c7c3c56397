package dev.patchbay.devstack.command;

import java.util.List;
import java.util.stream.Collectors;

import dev.patchbay.devstack.run.PartReport;

/** The table that a start ends with. */
record StatusTable(List<PartReport> parts) {

    String text() {
        var width = parts.stream().mapToInt(part -> part.name().length()).max().orElse(0);
        var addressWidth = parts.stream().mapToInt(part -> part.address().length()).max().orElse(0);
        var format = "%-" + Math.max(width, 7) + "s  %-" + Math.max(addressWidth, 3) + "s  %-5s  %7s";
        var header = format.formatted("service", "URL", "state", "seconds");
        return parts.stream()
                .map(part -> format.formatted(part.name(), part.address(), "ready", part.seconds()))
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }
}
