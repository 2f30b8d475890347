package org.rasoat.samples;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A grassroots organisation. The figures per unit of Tây Hồ are invented so that their sums are the
 * report's: 26 = 17 + 9 units, 222 branches, 228 committee members of whom 170 are re-elected.
 *
 * @param people all its Party members
 * @param members planned committee members
 * @param reelected how many of them are re-elected
 * @param pilot whether it holds a pilot congress
 * @param previous how many the committee had in the term before
 * @param note what else is to be said
 * @param shortage what is done about a lack of cadres; null if there is none
 */
record Unit(
    Sector sector,
    String name,
    int branches,
    int people,
    int members,
    int reelected,
    boolean pilot,
    int previous,
    String note,
    @Nullable Shortage shortage) {

  /** Who sees to a unit that is short of cadres, and how. */
  record Shortage(String inCharge, String measure) {}

  /** The blocks in which the forms list the units. */
  enum Sector {
    WARDS("KHỐI PHƯỜNG", "Đảng bộ cơ sở"),
    OFFICES("KHỐI CƠ QUAN, ĐƠN VỊ SỰ NGHIỆP, DOANH NGHIỆP", "Đảng bộ cơ sở"),
    CELLS("KHỐI CHI BỘ CƠ SỞ", "Chi bộ cơ sở"),
    ENTERPRISES("KHỐI ĐẢNG BỘ CƠ SỞ", "Đảng bộ cơ sở"),
    SCHOOLS("KHỐI TRƯỜNG HỌC, ĐƠN VỊ SỰ NGHIỆP", "Chi bộ cơ sở"),
    VILLAGES("KHỐI THÔN", "Chi bộ cơ sở");

    final String title;
    final String kind;

    Sector(String title, String kind) {
      this.title = title;
      this.kind = kind;
    }
  }

  static final String DISTRICT = "Đảng bộ quận Tây Hồ";
  static final String PILOT_WARD = "Đảng bộ phường Xuân La";
  static final String PILOT_CELL = "Chi bộ Kho bạc Nhà nước quận";

  private static final List<String> WARD_NAMES =
      List.of(
          "Bưởi",
          "Nhật Tân",
          "Phú Thượng",
          "Quảng An",
          "Thụy Khuê",
          "Tứ Liên",
          "Xuân La",
          "Yên Phụ");
  private static final int[] WARD_PEOPLE = {1264, 826, 1043, 672, 1211, 714, 987, 862};

  private static final List<Unit> OFFICES =
      List.of(
          office("Đảng bộ Cơ quan A", 6, 154, 11, 8),
          office("Đảng bộ Cơ quan B", 6, 146, 11, 8),
          office("Đảng bộ Trung tâm Dịch vụ C", 5, 112, 9, 7),
          office("Đảng bộ Bệnh viện D", 5, 127, 9, 7),
          office("Đảng bộ Công ty Cổ phần E", 5, 104, 9, 7),
          office("Đảng bộ Công ty TNHH G", 5, 88, 7, 5),
          office("Đảng bộ Trường Cao đẳng H", 5, 97, 7, 5),
          office("Đảng bộ Viện Nghiên cứu I", 5, 83, 7, 5),
          office("Đảng bộ Hợp tác xã K", 4, 62, 7, 5));

  private static final List<Unit> CELLS =
      List.of(
          cell(PILOT_CELL, 24, 5, 4),
          cell("Chi bộ Trung tâm Y tế L", 27, 5, 4),
          cell("Chi bộ Hạt Quản lý đường M", 15, 3, 3),
          cell("Chi bộ Ban Quản lý dự án N", 18, 3, 3),
          cell("Chi bộ Công ty Cổ phần P", 13, 3, 3),
          cell("Chi bộ Ngân hàng Q", 21, 3, 2),
          cell("Chi bộ Trường Trung cấp R", 16, 3, 2),
          cell("Chi bộ Xí nghiệp S", 12, 3, 2),
          cell("Chi bộ Văn phòng Đại diện T", 11, 3, 2));

  /** All units of Tây Hồ, in the order of the forms. */
  static List<Unit> all() {
    Stream<Unit> wards = IntStream.range(0, WARD_NAMES.size()).mapToObj(Unit::ward);
    return Stream.of(wards, OFFICES.stream(), CELLS.stream()).flatMap(units -> units).toList();
  }

  /** Whether it has branches of its own. */
  boolean committee() {
    return sector.kind.equals("Đảng bộ cơ sở");
  }

  /** How many sit in the standing committee; null if there is none. */
  @Nullable Integer standing() {
    int standing = Positions.standing(members);
    return standing == 0 ? null : standing;
  }

  int firstTime() {
    return members - reelected;
  }

  /** What is left of the name without the kind of organisation: {@code phường Bưởi}. */
  String place() {
    return name.replaceFirst("^(Đảng bộ|Chi bộ) ", "");
  }

  private static Unit ward(int index) {
    String name = "Đảng bộ phường " + WARD_NAMES.get(index);
    return new Unit(
        Sector.WARDS, name, 22, WARD_PEOPLE[index], 15, 11, name.equals(PILOT_WARD), 15, "", null);
  }

  private static Unit office(String name, int branches, int people, int members, int reelected) {
    return new Unit(
        Sector.OFFICES, name, branches, people, members, reelected, false, members, "", null);
  }

  private static @Nullable Shortage shortage(String cell) {
    return cell.endsWith("S") || cell.endsWith("T")
        ? new Shortage("Trưởng Ban Tổ chức Quận ủy", "Luân chuyển một cán bộ trước đại hội")
        : null;
  }

  private static Unit cell(String name, int people, int members, int reelected) {
    return new Unit(
        Sector.CELLS,
        name,
        0,
        people,
        members,
        reelected,
        name.equals(PILOT_CELL),
        members,
        "",
        shortage(name));
  }
}
