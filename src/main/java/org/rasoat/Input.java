package org.rasoat;

import java.nio.file.Path;

/**
 * A workbook to be checked.
 *
 * @param path the file
 * @param name the name under which reports shall speak of it
 */
public record Input(Path path, String name) {

  /** Of the path alone: what Java makes for records by itself takes long to begin with. */
  @Override
  public int hashCode() {
    return path.hashCode();
  }

  /** How many bytes the file has; 0 if that cannot be told, as reading it will say. */
  long size() {
    return path.toFile().length();
  }
}
