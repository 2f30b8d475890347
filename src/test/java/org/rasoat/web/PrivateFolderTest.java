package org.rasoat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {

  @TempDir private Path temp;

  @Test
  void onlyItsUserCanOpenIt() throws IOException {
    try (PrivateFolder folder = PrivateFolder.below(temp)) {
      PosixFileAttributeView posix =
          Files.getFileAttributeView(
              folder.path(), PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
      if (posix != null) {
        assertThat(PosixFilePermissions.toString(posix.readAttributes().permissions()))
            .isEqualTo("rwx------");
      }
      Files.writeString(folder.room().resolve("1.upload"), "x");
    }
    assertThat(below(temp)).isEmpty();
  }

  @Test
  void whatAKilledServerLeftIsRemovedAndWhatALivingOneHasIsNot() throws IOException {
    Path left = Files.createDirectory(temp.resolve("rasoat-serve-1"));
    Files.createFile(left.resolve("lock"));
    Path room = Files.createDirectory(left.resolve("check-1"));
    Files.writeString(room.resolve("1.upload"), "x");
    Path precious = Files.writeString(temp.resolve("precious.txt"), "x");
    Files.createSymbolicLink(room.resolve("link"), precious);
    Path bare = Files.createDirectory(temp.resolve("rasoat-serve-2"));
    Files.setLastModifiedTime(bare, FileTime.fromMillis(0));
    try (PrivateFolder living = PrivateFolder.below(temp)) {
      assertThat(left).doesNotExist();
      assertThat(bare).doesNotExist();
      assertThat(precious).exists();
      try (PrivateFolder second = PrivateFolder.below(temp)) {
        assertThat(living.path()).exists();
        assertThat(second.path()).exists();
      }
    }
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.toList();
    }
  }
}
