package org.rasoat.samples;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A dossier of as many people as one likes, to measure with: their units and the schedule fit, so
 * that all rules about people run, and find little. Everything in it is invented, and the same
 * numbers give the same cells.
 *
 * <p>{@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=org.rasoat.samples.LargeDossier -Dexec.args="100000 target/100k.xlsx"}; a third
 * number is how many rows in a thousand get a fault.
 */
public final class LargeDossier {

  /** How many people a committee has. */
  private static final int COMMITTEE = 15;

  private static final int WINDOW = 100;
  private static final String BODY = "Đảng bộ thành phố Minh Họa";

  private static final List<String> HOMES =
      List.of("Lâm Thao, Phú Thọ", "Đô Lương, Nghệ An", "Ý Yên, Nam Định", "Đông Anh, Hà Nội");

  private static final List<String> PROFESSIONS =
      List.of("Đại học Luật", "Đại học Xây dựng", "Thạc sĩ Kinh tế", "Cử nhân Sư phạm");

  private final SXSSFWorkbook book;
  private final CellStyle day;
  private final Random random;
  private final int people;
  private final int faults;

  private LargeDossier(SXSSFWorkbook book, int people, int faults) {
    this.book = book;
    this.people = people;
    this.faults = faults;
    random = new Random(people);
    day = book.createCellStyle();
    day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
  }

  /** Writes a dossier: {@code PEOPLE FILE [FAULTS]}. */
  public static void main(String[] args) throws IOException {
    int faults = args.length > 2 ? Integer.parseInt(args[2]) : 0;
    write(Path.of(args[1]), Integer.parseInt(args[0]), faults);
  }

  /**
   * Writes a dossier.
   *
   * @param people how many rows the sheet of people has
   * @param faults how many of a thousand of them say no more of a birth than its year
   */
  public static void write(Path file, int people, int faults) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(null, WINDOW, false, true);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      new LargeDossier(book, people, faults).write();
      book.write(out);
    }
  }

  private int units() {
    return (people + COMMITTEE - 1) / COMMITTEE;
  }

  private int members(int unit) {
    return Math.min(COMMITTEE, people - unit * COMMITTEE);
  }

  private static String unit(int unit) {
    return "Đảng bộ cơ sở Minh Họa số " + (unit + 1);
  }

  private void write() {
    general();
    unitSheet();
    schedule();
    personnel();
  }

  private void general() {
    Sheet sheet = book.createSheet(GeneralSheet.NAME);
    Object[][] entries = {
      {"Đảng bộ", BODY},
      {"Cấp", "Cấp quận"},
      {"Nhiệm kỳ", "2020-2025"},
      {"Ngày báo cáo", LocalDate.of(2020, 2, 20)},
      {"Số tổ chức cơ sở đảng", units()},
      {"Số đảng bộ cơ sở", units()},
      {"Số chi bộ cơ sở", 0},
      {"Tổng số cấp ủy viên cơ sở dự kiến", people},
      {"Cấp ủy viên cơ sở tái cử", reelected()}
    };
    for (int i = 0; i < entries.length; i++) {
      row(sheet, i, entries[i]);
    }
  }

  private int reelected() {
    int sum = 0;
    for (int unit = 0; unit < units(); unit++) {
      sum += reelected(unit);
    }
    return sum;
  }

  /** All but every third member stand again. */
  private int reelected(int unit) {
    return members(unit) - members(unit) / 3;
  }

  private void unitSheet() {
    Sheet sheet = book.createSheet(UnitSheet.NAME);
    row(
        sheet,
        0,
        "STT",
        "Tên tổ chức cơ sở đảng",
        "Loại hình",
        "Tổng số đảng viên",
        "Số cấp ủy viên dự kiến nhiệm kỳ 2020-2025",
        "Tái cử",
        "Mới",
        "Đại hội điểm");
    for (int unit = 0; unit < units(); unit++) {
      row(
          sheet,
          unit + 1,
          unit + 1,
          unit(unit),
          "Đảng bộ cơ sở",
          50 + random.nextInt(149),
          members(unit),
          reelected(unit),
          members(unit) - reelected(unit),
          "");
    }
  }

  private void schedule() {
    Sheet sheet = book.createSheet(CongressSheet.NAME);
    row(
        sheet,
        0,
        "STT",
        "Đơn vị",
        "Cấp",
        "Hình thức đại hội",
        "Ngày bắt đầu",
        "Ngày kết thúc",
        "Số ngày",
        "Địa điểm",
        "Đại hội điểm");
    for (int unit = 0; unit < units(); unit++) {
      LocalDate start = LocalDate.of(2020, 4, 1).plusDays(random.nextInt(50));
      row(
          sheet,
          unit + 1,
          unit + 1,
          unit(unit),
          "Cơ sở",
          "Đại hội đảng viên",
          start,
          start,
          1,
          "Hội trường " + unit(unit),
          "");
    }
  }

  private void personnel() {
    Sheet sheet = book.createSheet(PersonSheet.NAME);
    row(
        sheet,
        0,
        "STT",
        "Họ và tên",
        "Năm sinh / Nam",
        "Năm sinh / Nữ",
        "Dân tộc",
        "Quê quán",
        "Ngày vào Đảng / Dự bị",
        "Ngày vào Đảng / Chính thức",
        "Trình độ / Chuyên môn",
        "Trình độ / LLCT",
        "Chức vụ, đơn vị công tác hiện nay",
        "Cấp ủy dự kiến tham gia",
        "Dự kiến chức danh",
        "Diện / Tái cử",
        "Diện / Lần đầu",
        "Số giấy tờ");
    for (int person = 0; person < people; person++) {
      person(sheet, person);
    }
  }

  private void person(Sheet sheet, int person) {
    int number = person % COMMITTEE;
    boolean woman = random.nextInt(3) == 0;
    LocalDate born = LocalDate.of(1970, 1, 1).plusDays(random.nextInt(20 * 365));
    LocalDate admitted = born.plusYears(20).plusDays(random.nextInt(1000));
    Object birth = random.nextInt(1000) < faults ? born.getYear() : born;
    boolean again = number % 3 != 2;
    row(
        sheet,
        person + 1,
        person + 1,
        Names.any(random, woman),
        woman ? "" : birth,
        woman ? birth : "",
        "Kinh",
        HOMES.get(random.nextInt(HOMES.size())),
        admitted,
        admitted.plusYears(1),
        PROFESSIONS.get(random.nextInt(PROFESSIONS.size())),
        number < 3 ? "Cao cấp" : "Trung cấp",
        number == 0 ? "Bí thư Đảng ủy" : "Chuyên viên",
        unit(person / COMMITTEE),
        number == 0 ? "Bí thư" : number == 1 ? "Phó Bí thư" : "Ủy viên",
        again ? "x" : "",
        again ? "" : "x",
        5);
  }

  private void row(Sheet sheet, int number, Object... values) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof String text) {
        if (!text.isEmpty()) {
          row.createCell(i).setCellValue(text);
        }
      } else if (value instanceof LocalDate date) {
        Cell cell = row.createCell(i);
        cell.setCellValue(date);
        cell.setCellStyle(day);
      } else {
        row.createCell(i).setCellValue(((Number) value).doubleValue());
      }
    }
  }
}
