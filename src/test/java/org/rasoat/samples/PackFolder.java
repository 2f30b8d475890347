package org.rasoat.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A pack in a folder that tests change to their needs.
 *
 * @param <P> the pack itself
 */
public abstract class PackFolder<P extends PackFolder<P>> {

  private final Path folder;

  /** A pack in a folder, which is made with its first file. */
  protected PackFolder(Path folder) {
    this.folder = folder;
  }

  /** The pack itself. */
  protected abstract P self();

  /** Where the pack is. */
  public final Path folder() {
    return folder;
  }

  /** Writes a file, whether or not it was there. */
  public final P write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return self();
  }

  /** Replaces a part of a file, which must be there. */
  public final P change(String name, String part, String by) {
    String text = text(name);
    if (!text.contains(part)) {
      throw new IllegalArgumentException(part + " is not in " + name);
    }
    return write(name, text.replace(part, by));
  }

  /** What a file holds. */
  public final String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
