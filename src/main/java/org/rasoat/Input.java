package org.rasoat;

import java.nio.file.Path;

/**
 * A workbook to be checked.
 *
 * @param path the file
 * @param name the name under which reports shall speak of it
 */
public record Input(Path path, String name) {

  /** How many bytes the file has; 0 if that cannot be told, as reading it will say. */
  long size() {
    return path.toFile().length();
  }
}
