package org.rasoat.samples;

import static org.rasoat.samples.FormColumn.code;
import static org.rasoat.samples.FormColumn.date;
import static org.rasoat.samples.FormColumn.number;
import static org.rasoat.samples.FormColumn.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kết quả đại hội: what the congresses that are over have elected. */
final class ResultTable {

  static final String NAME = "Kết quả đại hội";

  private ResultTable() {}

  /** The congresses of the grassroots that ended by the day of the report. */
  static Table of(Dossier dossier) {
    LocalDate today = dossier.setting().reportDate();
    List<Congress> over =
        dossier.congresses().stream()
            .filter(congress -> !congress.own() && !congress.end().isAfter(today))
            .toList();
    return of(dossier, over);
  }

  /** These congresses, as if all of them were over. */
  static Table of(Dossier dossier, List<Congress> congresses) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Congress congress : congresses) {
      Unit unit =
          dossier.units().stream()
              .filter(one -> one.name().equals(congress.unit()))
              .findFirst()
              .orElseThrow();
      rows.add(row(rows.size() + 1, dossier, congress, unit));
    }
    return new Table(
        NAME,
        "TỔNG HỢP KẾT QUẢ ĐẠI HỘI",
        dossier.setting().subtitle(),
        List.of(
            code("STT", 6),
            text("Đơn vị", 32),
            date("Ngày kết thúc đại hội"),
            number("Số triệu tập", 9),
            number("Có mặt", 8),
            number("Số cần bầu", 8),
            number("Danh sách bầu", 9),
            number("Trúng cử", 8),
            number("Tái cử", 8),
            number("Mới", 8),
            number("Phát ra", 8).under("Phiếu"),
            number("Thu về", 8).under("Phiếu"),
            number("Hợp lệ", 8).under("Phiếu"),
            number("Không hợp lệ", 8).under("Phiếu"),
            date("Ngày báo cáo"),
            code("Biên bản", 8),
            code("Danh sách trích ngang", 10),
            code("Lý lịch", 8),
            date("Ngày nhận"),
            date("Ngày chuẩn y"),
            code("Số quyết định chuẩn y", 13),
            date("Ngày nộp lưu"),
            text("Ghi chú", 12)),
        rows,
        "Kết quả là giả định.");
  }

  private static List<@Nullable Object> row(
      int number, Dossier dossier, Congress congress, Unit unit) {
    int official = dossier.official(unit);
    int summoned = congress.delegates() ? congress.people() : official;
    int present = summoned - summoned / 12;
    LocalDate reported = workdaysAfter(congress.end(), 3);
    LocalDate received = workdaysAfter(congress.end(), 4);
    LocalDate ratified = workdaysAfter(received, 9);
    boolean done = !ratified.isAfter(dossier.setting().reportDate());
    return Arrays.asList(
        number,
        unit.name(),
        congress.end(),
        summoned,
        present,
        unit.members(),
        unit.members() + 1,
        unit.members(),
        unit.reelected(),
        unit.firstTime(),
        present,
        present,
        present - number % 2,
        number % 2,
        reported,
        "x",
        "x",
        "x",
        received,
        done ? ratified : null,
        done ? 40 + number + "-QĐ/ĐU" : "",
        done ? workdaysAfter(ratified, 10) : null,
        "");
  }

  private static LocalDate workdaysAfter(LocalDate day, int workdays) {
    LocalDate found = day;
    int left = workdays;
    while (left > 0) {
      found = found.plusDays(1);
      left -= Calendar.workday(found) ? 1 : 0;
    }
    return found;
  }
}
