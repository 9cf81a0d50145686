package org.broadsheet.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory the process has taken. */
final class Memory {
    private Memory() {}

    /**
     * The peak resident set in bytes; where the system does not tell, the peaks of Java's pools.
     */
    static long peak() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", ""), 10) * 1024;
                }
            }
        } catch (IOException e) {
            return ofPools(); // no Linux
        }
        return ofPools();
    }

    private static long ofPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
