package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasoat.report.Formats;

/** Nothing that is checked is ever written to: not a byte, not its time, no file beside it. */
@NullUnmarked
class InputsUnchangedTest {

  /** A small dossier of the pack that is quick to compile. */
  private static final Path SAMPLE = Path.of("spreadsheets/fire-safety.xlsx");

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-20T08:00:00Z"));

  @TempDir Path folder;

  private Path inputs;
  private Map<String, String> before;

  @BeforeEach
  void layOut() throws Exception {
    inputs = Files.createDirectory(folder.resolve("inputs"));
    byte[] sample = Files.readAllBytes(SAMPLE);
    Files.write(inputs.resolve("valid.xlsx"), sample);
    Files.write(inputs.resolve("damaged.xlsx"), cut(sample, sample.length / 2));
    byte[] old = old(null);
    Files.write(inputs.resolve("valid.xls"), old);
    Files.write(inputs.resolve("damaged.xls"), cut(old, old.length / 3));
    Files.write(inputs.resolve("locked.xls"), old("mật khẩu"));
    Files.write(inputs.resolve("locked.xlsx"), locked(sample));
    Files.writeString(inputs.resolve("table.csv"), "STT;Trường;Tầng\n1;Trường A;3\n");
    Files.write(inputs.resolve("empty.xlsx"), new byte[0]);
    Path closed = Files.createDirectory(inputs.resolve("read-only"));
    Files.write(closed.resolve("valid.xlsx"), sample);
    for (Path path : paths(inputs)) {
      Files.setLastModifiedTime(path, LONG_AGO);
    }
    permit("r--r--r--", closed.resolve("valid.xlsx"));
    permit("r-xr-xr-x", closed);
    before = snapshot(inputs);
  }

  @AfterEach
  void letTheFolderBeRemoved() throws IOException {
    permit("rwxr-xr-x", inputs.resolve("read-only"));
  }

  private static byte[] cut(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }

  /** The sample's texts and numbers as .xls. */
  private static byte[] old(@Nullable String password) throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword(password);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = Files.newInputStream(SAMPLE);
        Workbook source = WorkbookFactory.create(in);
        HSSFWorkbook target = new HSSFWorkbook()) {
      for (Sheet sheet : source) {
        copy(sheet, target.createSheet(sheet.getSheetName()));
      }
      target.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    return out.toByteArray();
  }

  private static void copy(Sheet from, Sheet to) {
    for (Row row : from) {
      Row line = to.createRow(row.getRowNum());
      for (Cell cell : row) {
        String text = new DataFormatter().formatCellValue(cell);
        line.createCell(cell.getColumnIndex()).setCellValue(text);
      }
    }
  }

  private static byte[] locked(byte[] sample) throws Exception {
    Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
    encryptor.confirmPassword("mật khẩu");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      try (OutputStream content = encryptor.getDataStream(container)) {
        content.write(sample);
      }
      container.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static void permit(String permissions, Path path) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  private static List<Path> paths(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    }
  }

  /** Every file and folder with its time, permissions and digest. */
  private static Map<String, String> snapshot(Path root) throws Exception {
    Map<String, String> state = new TreeMap<>();
    for (Path path : paths(root)) {
      BasicFileAttributes file =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      byte[] bytes = file.isRegularFile() ? Files.readAllBytes(path) : new byte[0];
      String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      state.put(
          root.relativize(path).toString(),
          file.lastModifiedTime() + " " + file.size() + " " + digest);
    }
    return state;
  }

  private void assertUnchanged() throws Exception {
    assertThat(snapshot(inputs)).isEqualTo(before);
  }

  private Run check(Path path, String... options) {
    List<String> words = new ArrayList<>(List.of("check", "--rules", "rules/fire-safety"));
    words.addAll(List.of(options));
    words.add(path.toString());
    return Run.of(words.toArray(String[]::new));
  }

  @Test
  void checkingEveryFileInEveryFormatWritesReportsAndNothingElse() throws Exception {
    Path reports = Files.createDirectory(folder.resolve("reports"));
    List<String> options = new ArrayList<>();
    for (String format : Formats.names()) {
      options.add("--report");
      options.add(format + "=" + reports.resolve(format));
    }
    for (Path path : paths(inputs)) {
      Run run = check(path, options.toArray(String[]::new));
      assertThat(run.code()).as(path + run.err()).isIn(0, 1, 3);
      assertThat(run.err()).doesNotContain("Exception");
      assertThat(reports.toFile().list()).hasSameSizeAs(Formats.names());
    }
    assertUnchanged();
  }

  @ParameterizedTest
  @ValueSource(strings = {"valid.xlsx", "valid.xls", "damaged.xlsx", "read-only/valid.xlsx"})
  void reportNeverReplacesWhatIsChecked(String name) throws Exception {
    Path input = inputs.resolve(name);

    assertThat(check(input, "--report", "json=" + input).code()).isEqualTo(2);
    assertUnchanged();
  }

  @Test
  void noCommandWritesToThePackOrToTheWorkbooks() throws Exception {
    Path pack = folder.resolve("pack");
    copy(Path.of("rules/fire-safety"), pack);
    for (Path path : paths(pack)) {
      Files.setLastModifiedTime(path, LONG_AGO);
    }
    Map<String, String> untouched = snapshot(pack);
    Path valid = inputs.resolve("valid.xlsx");
    assertThat(Run.of("check", "--rules", pack.toString(), valid.toString()).code()).isEqualTo(1);
    for (String command : new String[] {"list", "lint", "test"}) {
      Run.of("rules", command, "--rules", pack.toString());
    }

    assertThat(snapshot(pack)).isEqualTo(untouched);
    assertUnchanged();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(dir)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
