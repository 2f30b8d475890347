package org.rasoat.web;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that only this process uses and only its user can open. It goes when the server stops; a
 * server that was killed leaves it behind, and the next one that starts removes it: the lock that
 * the killed one held is free.
 */
final class PrivateFolder implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);

  private static final String PREFIX = "rasoat-serve-";
  private static final String LOCK = "lock";

  /** A folder without a lock is one that is just being made, or whose maker was killed then. */
  private static final long YOUNG_MILLIS = 60_000;

  private final Path path;
  private final FileChannel channel;

  private PrivateFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Makes a folder below another, in which it first removes what killed servers left. */
  static PrivateFolder below(Path parent) throws IOException {
    // Created with the permissions rwx------ wherever the system has such.
    Path path = Files.createTempDirectory(parent, PREFIX);
    sweep(parent, path);
    FileChannel channel =
        FileChannel.open(
            path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    channel.lock();
    return new PrivateFolder(path, channel);
  }

  Path path() {
    return path;
  }

  /** A new folder in this one. */
  Path room() throws IOException {
    return Files.createTempDirectory(path, "check-");
  }

  @Override
  public void close() throws IOException {
    channel.close();
    remove(path);
  }

  /** Removes a folder with all that is in it; links are removed, not followed. */
  static void remove(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault)
                throws IOException {
              if (fault instanceof NoSuchFileException) {
                // Somebody else removes the folder, too.
                return FileVisitResult.CONTINUE;
              }
              throw fault;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path one, @Nullable IOException fault)
                throws IOException {
              Files.deleteIfExists(one);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      LOG.warn("a private folder could not be removed wholly", e);
    }
  }

  /** Removes what killed servers of the same user left beside a folder. */
  private static void sweep(Path parent, Path own) throws IOException {
    UserPrincipal user = Files.getOwner(own);
    try (Stream<Path> list = Files.list(parent)) {
      List<Path> left =
          list.filter(one -> one.getFileName().toString().startsWith(PREFIX))
              .filter(one -> Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS))
              .filter(one -> !one.equals(own) && abandoned(one, user))
              .toList();
      left.forEach(PrivateFolder::remove);
    }
  }

  private static boolean abandoned(Path folder, UserPrincipal user) {
    Path lock = folder.resolve(LOCK);
    try {
      if (!Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(user)) {
        return false;
      }
      if (!Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
        long age = System.currentTimeMillis() - Files.getLastModifiedTime(folder).toMillis();
        return age > YOUNG_MILLIS;
      }
      try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
          FileLock free = channel.tryLock()) {
        return free != null;
      }
    } catch (IOException | OverlappingFileLockException inUse) {
      return false;
    }
  }
}
