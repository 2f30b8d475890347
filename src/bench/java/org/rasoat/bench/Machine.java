package org.rasoat.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where and when something was measured, and how busy the machine was then. */
final class Machine {

  private Machine() {}

  /** The day, the machine, its load and the Java, as the README states them. */
  static String described() throws IOException {
    return String.format(
        Locale.ROOT,
        "%s, %d cores%s%s, load %.1f, %s %s, JDK %s",
        LocalDate.now(Clock.system(ZoneId.systemDefault())),
        Runtime.getRuntime().availableProcessors(),
        line("/proc/cpuinfo", "model name").map(model -> " of an " + model).orElse(""),
        line("/proc/meminfo", "MemTotal").map(Machine::gigabytes).orElse(""),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.version());
  }

  private static String gigabytes(String kilobytes) {
    long value = Long.parseLong(kilobytes.replaceAll("\\D", ""));
    return ", " + Math.round(value / 1024.0 / 1024.0) + " GB";
  }

  private static Optional<String> line(String file, String key) throws IOException {
    if (!Files.isReadable(Path.of(file))) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    }
  }
}
