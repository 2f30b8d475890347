package org.rasoat.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a folder's files look like from outside: two that are equal hold the same, for all that can
 * be told without reading them.
 *
 * @param files size and time of each file, by its path
 */
record Snapshot(Map<Path, String> files) {

  /** How deep packs are. */
  private static final int DEPTH = 4;

  /** A look at a folder; one that is not there has no files. */
  static Snapshot of(Path folder) {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
      walk.filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> !file.getFileName().toString().startsWith("~$"))
          .forEach(file -> look(file, files));
    } catch (IOException | java.io.UncheckedIOException gone) {
      return new Snapshot(Map.of());
    }
    return new Snapshot(files);
  }

  private static void look(Path file, Map<Path, String> files) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isRegularFile()) {
        files.put(file, attributes.size() + " " + attributes.lastModifiedTime());
      }
    } catch (IOException gone) {
      // It went while the folder was walked: the next look tells.
    }
  }
}
