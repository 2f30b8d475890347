package org.rasoat.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rasoat.workbook.Books.at;
import static org.rasoat.workbook.Books.write;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;

class RefusalTest {

  @TempDir Path folder;

  private Path file(String name, byte[] bytes) throws Exception {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path file(String name, String text) throws Exception {
    return file(name, text.getBytes(ISO_8859_1));
  }

  private Path zip(String name, String... namesAndContents) throws Exception {
    Map<String, String> parts = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      parts.put(namesAndContents[i], namesAndContents[i + 1]);
    }
    Path path = folder.resolve(name);
    RawXlsx.zip(path, parts);
    return path;
  }

  private Path ole(String name, String... streams) throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      for (String stream : streams) {
        files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
      }
      files.writeFilesystem(out);
    }
    return folder.resolve(name);
  }

  private Path book(String name) throws Exception {
    return write(
        folder.resolve(name),
        out -> {
          var sheet = out.createSheet("Một");
          for (int i = 1; i < 500; i++) {
            at(sheet, i, 1).setCellValue("dòng " + i * 7919);
          }
        });
  }

  private Path raw(String name, RawXlsx content) throws Exception {
    return content.write(folder.resolve(name));
  }

  private static void assertRefused(Path path, String key) {
    assertThatExceptionOfType(UnreadableWorkbookException.class)
        .isThrownBy(() -> WorkbookReader.read(path, "Báo cáo.xlsx"))
        .satisfies(refusal -> assertThat(refusal.sentence()).isEqualTo(sentence(key)));
  }

  private static Bilingual sentence(String key) {
    return Sentences.say("workbook." + key, "Báo cáo.xlsx");
  }

  @Test
  void sentencesNameTheFileAndSayWhatToDo() {
    for (Refusal refusal : Refusal.values()) {
      Bilingual sentence = refusal.of("Báo cáo.xlsx").sentence();
      assertThat(sentence.vi())
          .contains("“Báo cáo.xlsx”")
          .containsIgnoringCase("hãy")
          .doesNotContain("{");
      assertThat(sentence.en()).contains("“Báo cáo.xlsx”").doesNotContain("{");
    }
  }

  @Test
  void missingFile() {
    assertRefused(folder.resolve("missing.xlsx"), "missing");
    assertRefused(folder.resolve("missing").resolve("missing.xlsx"), "missing");
  }

  @Test
  void folderInPlaceOfAFile() {
    assertRefused(folder, "folder");
  }

  @Test
  void fileThatMayNotBeRead() throws Exception {
    Path path = book("permission-none.xlsx");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(path), "the superuser may read anything");
    assertRefused(path, "closed");
  }

  @Test
  void emptyFile() throws Exception {
    assertRefused(file("empty.xlsx", ""), "empty");
  }

  @Test
  void otherKindsOfFilesAreNamed() throws Exception {
    assertRefused(file("kind-pdf.xlsx", "%PDF-1.7\n%âãÏÓ\n1 0 obj"), "pdf");
    assertRefused(file("kind-rtf.xls", "{\\rtf1\\ansi Kính gửi}"), "word");
    assertRefused(file("kind-png.xlsx", "\u0089PNG\r\n\u001a\n0000000000000000"), "image");
    assertRefused(file("kind-page.xls", "<html><body>Kính gửi</body></html>"), "web_page");
    assertRefused(
        file("kind-archive.xls", "MIME-Version: 1.0\r\nX-Document-Type: Workbook"), "web_page");
    assertRefused(file("kind-xml.xml", "<?xml version=\"1.0\"?><Workbook/>"), "xml");
    assertRefused(file("kind-text.csv", "Kính gửi".getBytes(UTF_8)), "plain_text");
    assertRefused(file("kind-short.csv", "a"), "plain_text");
    assertRefused(file("kind-wide.csv", "Đơn vị\n".getBytes(UTF_16)), "plain_text");
    assertRefused(file("kind-json.csv", "{\"a\": 1, \"b\": 2}"), "plain_text");
    assertRefused(file("kind-sylk.slk", "ID;PWXL;N;E\nP;PGeneral\n"), "exchange");
    assertRefused(file("kind-dif.xls", "TABLE\r\n0,1\r\n\"EXCEL\"\r\n"), "exchange");
    assertRefused(file("kind-lotus.wk1", "\0\0\2\0\6\4\6\0"), "lotus");
    assertRefused(file("kind-rar.xlsx", "Rar!\u001a\u0007\0"), "zip");
    assertRefused(file("kind-bytes.xlsx", "\u0000\u0001\u0002\u0003\u0004"), "unknown");
  }

  @Test
  void otherKindsOfZipsAreNamed() throws Exception {
    assertRefused(zip("zip-plain.xlsx", "Báo cáo/a.xlsx", "x"), "zip");
    assertRefused(
        zip("zip-ods.ods", "mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        "damaged");
    assertRefused(
        zip("zip-odt.odt", "mimetype", "application/vnd.oasis.opendocument.text"), "word");
    assertRefused(zip("zip-numbers.numbers", "Index/Document.iwa", "x"), "numbers");
    assertRefused(
        raw("zip-word.docx", new RawXlsx().part("xl/workbook.xml", "<document/>")), "word");
    assertRefused(
        raw("zip-slides.pptx", new RawXlsx().part("xl/workbook.xml", "<presentation/>")),
        "powerpoint");
    assertRefused(
        raw(
            "zip-binary.xlsb",
            new RawXlsx()
                .part(
                    "_rels/.rels",
                    "<R><Relationship Id=\"r\" Type=\"a/officeDocument\" Target=\"xl/workbook.bin\""
                        + "/></R>")),
        "binary");
  }

  @Test
  void otherKindsOfOfficeFilesAreNamed() throws Exception {
    assertRefused(ole("ole-word.doc", "WordDocument"), "word");
    assertRefused(ole("ole-slides.ppt", "PowerPoint Document"), "powerpoint");
    assertRefused(ole("ole-mail.msg", "Recipients"), "unknown");
  }

  @Test
  void excel4AndOlder() throws Exception {
    assertRefused(ole("old-4.xls", "Book"), "old");
    byte[] biff2 = Arrays.copyOf(new byte[] {9, 0, 4, 0, 0, 0, 0x10, 0}, 100);
    assertRefused(file("old-2.xls", biff2), "old");
  }

  @Test
  void passwordOnAnXlsx() throws Exception {
    Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
    encryptor.confirmPassword("bí mật");
    Path path = folder.resolve("password-current.xlsx");
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(Files.readAllBytes(book("password-none.xlsx")));
      }
      try (OutputStream out = Files.newOutputStream(path)) {
        files.writeFilesystem(out);
      }
    }
    assertRefused(path, "password");
  }

  @Test
  void passwordOnAnXls() throws Exception {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    Path path;
    try {
      path = book("password-old.xls");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertRefused(path, "password");
  }

  @Test
  void truncatedFiles() throws Exception {
    for (String name : new String[] {"whole.xlsx", "whole.xls"}) {
      byte[] whole = Files.readAllBytes(book(name));
      for (int part = 1; part < 8; part++) {
        Path path = file("cut-" + part + name, Arrays.copyOf(whole, whole.length * part / 8));
        assertRefused(path, "damaged");
      }
    }
  }

  @Test
  void damagedParts() throws Exception {
    assertRefused(raw("xml-unclosed.xlsx", new RawXlsx().rows("<row><c>")), "damaged");
    assertRefused(raw("sheet-missing.xlsx", new RawXlsx()), "damaged");
    assertRefused(
        raw("text-missing.xlsx", new RawXlsx().rows("<row><c t=\"s\"><v>5</v></c></row>")),
        "damaged");
    assertRefused(
        raw("place-impossible.xlsx", new RawXlsx().rows("<row><c r=\"XFE1\"><v>5</v></c></row>")),
        "damaged");
    assertRefused(
        raw("number-wrong.xlsx", new RawXlsx().rows("<row><c><v>mười</v></c></row>")), "damaged");
    assertRefused(
        raw("part-empty.xlsx", new RawXlsx().rows("").part("xl/styles.xml", "")), "damaged");
    assertRefused(
        zip("workbook-missing.xlsx", "[Content_Types].xml", "<Types/>", "xl/a.xml", "<a/>"),
        "damaged");
  }
}
