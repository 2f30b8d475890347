package org.rasoat.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A training or conference. */
record Event(String subject, LocalDate date, String kind, String audience, int people) {

  private static final String TRAINING = "Tập huấn";

  /** All events in the order of their days: trainings before the congresses they are for. */
  static List<Event> all(List<Unit> units) {
    List<Event> events = new ArrayList<>(fixed(units));
    LocalDate day = LocalDate.of(2019, 11, 5);
    for (Unit unit : units) {
      if (unit.sector() == Unit.Sector.WARDS) {
        events.add(
            new Event(
                "Tập huấn công tác đại hội chi bộ tại " + unit.place(),
                day,
                TRAINING,
                "Cấp ủy " + unit.branches() + " chi bộ trực thuộc " + unit.name(),
                3 * unit.branches()));
        day = day.plusDays(day.getDayOfWeek().getValue() == 5 ? 4 : 1);
      }
    }
    events.sort(Comparator.comparing(Event::date));
    return List.copyOf(events);
  }

  private static String offices(List<Unit> units) {
    return units.stream()
        .filter(unit -> unit.sector() == Unit.Sector.OFFICES)
        .map(Unit::name)
        .collect(Collectors.joining("; ", "Cấp ủy chi bộ trực thuộc ", ""));
  }

  private static List<Event> fixed(List<Unit> units) {
    return List.of(
        new Event(
            "Đăng ký công trình, phong trào thi đua chào mừng đại hội",
            LocalDate.of(2020, 1, 17),
            "Thi đua",
            "26 tổ chức cơ sở đảng",
            52),
        new Event(
            "Hội nghị tuyên truyền đại hội đảng các cấp",
            LocalDate.of(2020, 2, 14),
            "Tuyên truyền",
            "Báo cáo viên, tuyên truyền viên toàn quận",
            120),
        new Event(
            "Tập huấn nghiệp vụ công tác đại hội cho cấp ủy cơ sở",
            LocalDate.of(2019, 10, 15),
            TRAINING,
            "Bí thư, phó bí thư, cấp ủy viên phụ trách tổ chức của 26 tổ chức cơ sở đảng",
            78),
        new Event(
            "Tập huấn công tác đại hội chi bộ khối cơ quan, đơn vị, doanh nghiệp",
            LocalDate.of(2019, 11, 26),
            TRAINING,
            offices(units),
            138),
        new Event(
            "Tập huấn quy trình chỉ đạo, dự và duyệt đại hội cho các tổ công tác",
            LocalDate.of(2019, 12, 12),
            TRAINING,
            "8 tổ công tác của Quận ủy",
            32),
        new Event(
            "Hội nghị giao ban tiến độ chuẩn bị đại hội",
            LocalDate.of(2020, 1, 14),
            "Khác",
            "Bí thư 26 tổ chức cơ sở đảng",
            40),
        new Event(
            "Tập huấn công tác bầu cử, kiểm phiếu cho hai đơn vị đại hội điểm",
            LocalDate.of(2020, 2, 13),
            TRAINING,
            "Đảng bộ phường Xuân La và Chi bộ Kho bạc Nhà nước quận",
            36),
        new Event(
            "Hội nghị rút kinh nghiệm đại hội điểm",
            LocalDate.of(2020, 3, 27),
            "Rút kinh nghiệm",
            "Cấp ủy 26 tổ chức cơ sở đảng, 8 tổ công tác",
            110),
        new Event(
            "Tập huấn bổ sung cho các đơn vị đại hội diện rộng",
            LocalDate.of(2020, 4, 10),
            TRAINING,
            "24 tổ chức cơ sở đảng còn lại",
            72));
  }
}
