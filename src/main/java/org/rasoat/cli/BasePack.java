package org.rasoat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Sentences;

/**
 * The pack that an edited one is compared with: another folder, or the same folder as git has kept
 * it.
 *
 * @param pack the pack
 * @param name what it is called in messages
 * @param temporary where a copy out of git lies until this is closed; null if there is none
 */
record BasePack(Pack pack, String name, @Nullable Path temporary) implements AutoCloseable {

  /**
   * Finds the pack.
   *
   * @param base a folder, or what git calls a revision
   * @param edited the pack that is compared with it
   * @throws UsageException if there is neither
   */
  static BasePack of(String base, Pack edited) {
    Path folder = Path.of(base);
    if (Files.isDirectory(folder)) {
      return new BasePack(Pack.of(folder), Pack.of(folder).shown(), null);
    }
    try {
      Path place = Files.createTempDirectory("rasoat-base");
      Path copy = place.resolve(edited.path().toAbsolutePath().normalize().getFileName());
      if (!copy(base, edited.path(), copy)) {
        delete(place);
        throw new UsageException(Sentences.say("cli.no-base", base, edited.shown()));
      }
      return new BasePack(
          new Pack(copy, edited.shown()), edited.shown() + " (git " + base + ")", place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean copy(String revision, Path pack, Path copy) throws IOException {
    byte[] list = git(pack, "ls-tree", "-r", "-z", "--name-only", revision, ".");
    String[] names = new String(list, StandardCharsets.UTF_8).split("\0", -1);
    boolean any = false;
    for (String name : names) {
      if (!name.isEmpty()) {
        Path file = copy.resolve(name).normalize();
        Files.createDirectories(file.getParent());
        Files.write(file, git(pack, "show", revision + ":./" + name));
        any = true;
      }
    }
    return any;
  }

  /** What git answers; nothing if it refuses, or is not there. */
  private static byte[] git(Path folder, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(words));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      try (InputStream in = process.getInputStream()) {
        byte[] answer = in.readAllBytes();
        return process.waitFor() == 0 ? answer : new byte[0];
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new byte[0];
    } catch (IOException e) {
      return new byte[0];
    }
  }

  @Override
  public void close() {
    if (temporary != null) {
      delete(temporary);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
