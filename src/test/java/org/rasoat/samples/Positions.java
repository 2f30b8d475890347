package org.rasoat.samples;

import java.util.List;

/** Who sits in a committee: the offices held, in the order of the list. */
final class Positions {

  /** An office. */
  record Post(String title, boolean woman) {}

  private static final List<Post> WARD =
      List.of(
          man("Bí thư Đảng ủy, Chủ tịch HĐND phường"),
          man("Phó Bí thư Thường trực Đảng ủy phường"),
          man("Phó Bí thư Đảng ủy, Chủ tịch UBND phường"),
          man("Ủy viên Ban Thường vụ, Chủ nhiệm UBKT Đảng ủy phường"),
          woman("Ủy viên Ban Thường vụ, Phó Chủ tịch UBND phường"),
          man("Chủ tịch Ủy ban MTTQ phường"),
          woman("Chủ tịch Hội Liên hiệp Phụ nữ phường"),
          man("Chủ tịch Hội Cựu chiến binh phường"),
          man("Trưởng Công an phường"),
          man("Chỉ huy trưởng Ban CHQS phường"),
          woman("Phó Chủ tịch HĐND phường"),
          woman("Công chức Văn phòng - Thống kê phường"),
          man("Công chức Địa chính - Xây dựng phường"),
          woman("Công chức Tư pháp - Hộ tịch phường"),
          man("Bí thư Đoàn TNCS Hồ Chí Minh phường"));

  private static final List<Post> OFFICE =
      List.of(
          man("Bí thư Đảng ủy, Thủ trưởng đơn vị"),
          man("Phó Bí thư Đảng ủy, Chủ tịch Công đoàn"),
          man("Đảng ủy viên, Phó Thủ trưởng đơn vị"),
          woman("Đảng ủy viên, Trưởng phòng Tổ chức - Hành chính"),
          man("Đảng ủy viên, Trưởng phòng Kế hoạch"),
          woman("Trưởng phòng Tài chính - Kế toán"),
          man("Trưởng phòng Nghiệp vụ"),
          woman("Phó Trưởng phòng Tổ chức - Hành chính"),
          man("Phó Trưởng phòng Nghiệp vụ"),
          woman("Chuyên viên phòng Kế hoạch"),
          man("Bí thư Chi đoàn cơ quan"));

  private static final List<Post> CELL =
      List.of(
          man("Bí thư Chi bộ, Thủ trưởng đơn vị"),
          woman("Phó Bí thư Chi bộ, Phó Thủ trưởng đơn vị"),
          man("Chi ủy viên, Trưởng bộ phận Nghiệp vụ"),
          woman("Kế toán trưởng"),
          man("Bí thư Chi đoàn"));

  private static final List<Post> DISTRICT =
      List.of(
          man("Bí thư Quận ủy"),
          man("Phó Bí thư Thường trực Quận ủy, Chủ tịch HĐND quận"),
          man("Phó Bí thư Quận ủy, Chủ tịch UBND quận"),
          man("Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Quận ủy"),
          man("Ủy viên Ban Thường vụ, Chủ nhiệm UBKT Quận ủy"),
          woman("Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Quận ủy"),
          man("Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Quận ủy"),
          man("Ủy viên Ban Thường vụ, Phó Chủ tịch HĐND quận"),
          man("Ủy viên Ban Thường vụ, Phó Chủ tịch UBND quận"),
          woman("Ủy viên Ban Thường vụ, Chủ tịch Ủy ban MTTQ quận"),
          man("Ủy viên Ban Thường vụ, Chỉ huy trưởng Ban CHQS quận"),
          man("Ủy viên Ban Thường vụ, Trưởng Công an quận"),
          man("Ủy viên Ban Thường vụ, Chánh Văn phòng Quận ủy"),
          woman("Chủ tịch Hội Liên hiệp Phụ nữ quận"),
          man("Chủ tịch Hội Cựu chiến binh quận"),
          man("Chủ tịch Hội Nông dân quận"),
          man("Chủ tịch Liên đoàn Lao động quận"),
          woman("Trưởng phòng Nội vụ quận"),
          man("Trưởng phòng Tài chính - Kế hoạch quận"),
          man("Trưởng phòng Quản lý đô thị quận"),
          man("Trưởng phòng Tài nguyên và Môi trường quận"),
          woman("Trưởng phòng Giáo dục và Đào tạo quận"),
          man("Trưởng phòng Kinh tế quận"),
          man("Trưởng phòng Văn hóa và Thông tin quận"),
          woman("Trưởng phòng Lao động, Thương binh và Xã hội quận"),
          man("Trưởng phòng Y tế quận"),
          man("Trưởng phòng Tư pháp quận"),
          man("Chánh Thanh tra quận"),
          man("Chánh Văn phòng HĐND và UBND quận"),
          woman("Giám đốc Trung tâm Bồi dưỡng chính trị quận"),
          man("Viện trưởng Viện Kiểm sát nhân dân quận"),
          man("Chánh án Tòa án nhân dân quận"),
          man("Chi cục trưởng Chi cục Thuế quận"),
          woman("Phó Trưởng Ban Tổ chức Quận ủy"),
          man("Phó Chủ nhiệm UBKT Quận ủy"),
          woman("Phó Trưởng Ban Tuyên giáo Quận ủy"),
          man("Phó Trưởng Ban Dân vận Quận ủy"),
          man("Bí thư Quận đoàn"),
          woman("Phó Chánh Văn phòng Quận ủy"));

  private static final List<Post> VILLAGE =
      List.of(
          man("Bí thư Chi bộ thôn"),
          man("Phó Bí thư Chi bộ, Trưởng thôn"),
          woman("Chi ủy viên, Trưởng Ban Công tác Mặt trận thôn"),
          woman("Chi hội trưởng Chi hội Phụ nữ thôn"),
          man("Bí thư Chi đoàn thôn"));

  private static final List<Post> COMMUNE =
      List.of(
          man("Bí thư Đảng ủy, Chủ tịch HĐND xã"),
          man("Phó Bí thư Thường trực Đảng ủy xã"),
          woman("Phó Bí thư Đảng ủy, Chủ tịch UBND xã"),
          man("Ủy viên Ban Thường vụ, Chủ nhiệm UBKT Đảng ủy xã"),
          man("Ủy viên Ban Thường vụ, Trưởng Ban Xây dựng Đảng xã"),
          man("Ủy viên Ban Thường vụ, Chánh Văn phòng Đảng ủy xã"),
          woman("Ủy viên Ban Thường vụ, Chủ tịch Ủy ban MTTQ xã"),
          man("Ủy viên Ban Thường vụ, Phó Chủ tịch HĐND xã"),
          man("Ủy viên Ban Thường vụ, Phó Chủ tịch UBND xã"),
          man("Ủy viên Ban Thường vụ, Chỉ huy trưởng Ban CHQS xã"),
          man("Ủy viên Ban Thường vụ, Trưởng Công an xã"),
          man("Phó Chủ tịch UBND xã"),
          woman("Chủ tịch Hội Liên hiệp Phụ nữ xã"),
          man("Chủ tịch Hội Nông dân xã"),
          man("Chủ tịch Hội Cựu chiến binh xã"),
          man("Trưởng phòng Kinh tế xã"),
          woman("Trưởng phòng Văn hóa - Xã hội xã"),
          man("Chánh Văn phòng HĐND và UBND xã"),
          man("Giám đốc Trung tâm Phục vụ hành chính công xã"),
          woman("Phó Chủ nhiệm UBKT Đảng ủy xã"),
          man("Phó Trưởng Ban Xây dựng Đảng xã"),
          woman("Phó Chánh Văn phòng Đảng ủy xã"),
          man("Phó Trưởng phòng Kinh tế xã"),
          woman("Phó Trưởng phòng Văn hóa - Xã hội xã"),
          man("Trưởng Trạm Y tế xã"),
          woman("Hiệu trưởng Trường THCS Minh Họa"),
          man("Trưởng Ban Kinh tế - Ngân sách HĐND xã"),
          woman("Trưởng Ban Văn hóa - Xã hội HĐND xã"),
          man("Phó Trưởng Công an xã"),
          woman("Phó Chủ tịch Ủy ban MTTQ xã"),
          man("Bí thư Đoàn TNCS Hồ Chí Minh xã"));

  private Positions() {}

  static List<Post> commune() {
    return COMMUNE;
  }

  static List<Post> district() {
    return DISTRICT;
  }

  static List<Post> of(Unit unit) {
    List<Post> all =
        switch (unit.sector()) {
          case WARDS -> WARD;
          case OFFICES, ENTERPRISES -> OFFICE;
          case CELLS, SCHOOLS -> CELL;
          case VILLAGES -> VILLAGE;
        };
    return all.subList(0, unit.members());
  }

  /**
   * What the person at this place of the list is proposed for.
   *
   * @param size how many the committee has: from nine on it has a standing committee
   */
  static String role(int place, int size) {
    int deputies = size >= 15 ? 2 : 1;
    if (place == 0) {
      return "Bí thư";
    }
    if (place <= deputies) {
      return "Phó Bí thư";
    }
    return place < standing(size) ? "Ủy viên BTV" : size <= 5 ? "Chi ủy viên" : "Ủy viên BCH";
  }

  /** How many sit in the standing committee of a committee of that size; none below nine. */
  static int standing(int size) {
    return size == 39 ? 13 : size >= 27 ? 11 : size >= 15 ? 5 : size >= 9 ? 3 : 0;
  }

  private static Post man(String title) {
    return new Post(title, false);
  }

  private static Post woman(String title) {
    return new Post(title, true);
  }
}
