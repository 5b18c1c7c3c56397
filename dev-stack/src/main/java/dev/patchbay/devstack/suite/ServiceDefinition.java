package dev.patchbay.devstack.suite;

import java.util.List;

/**
 * A service the suite runs as a process of its own.
 *
 * @param name folder of its module, its client id, and the name of its log
 * @param offset of its ports from the base
 * @param database name of its database and of the role that owns it
 * @param heapMegabytes largest Java heap
 * @param program what Java runs: options, then {@code -jar <file>} or {@code -cp <path> <class>}
 */
public record ServiceDefinition(String name, int offset, String database, int heapMegabytes, List<String> program) {

    public ServiceDefinition {
        program = List.copyOf(program);
    }
}
