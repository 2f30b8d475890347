package org.rasoat.samples;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invents names of people by combination, none of them twice. */
final class Names {

  private static final List<String> FAMILY =
      List.of(
          "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Phạm", "Hoàng", "Vũ",
          "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Đinh", "Trịnh", "Mai", "Lương", "Đào", "Phùng",
          "Chu", "Tạ");

  private static final List<String> MIDDLE_MEN =
      List.of(
          "Văn", "Đức", "Quang", "Xuân", "Hữu", "Minh", "Công", "Ngọc", "Trọng", "Đình", "Bá",
          "Duy", "Thế", "Tiến", "Mạnh");

  private static final List<String> GIVEN_MEN =
      List.of(
          "Bảo", "Bình", "Chiến", "Cường", "Duẩn", "Dũng", "Đạo", "Điệp", "Đông", "Giang", "Hải",
          "Hiển", "Hiệp", "Hòa", "Huân", "Hưng", "Khải", "Khoa", "Lâm", "Long", "Lực", "Nghĩa",
          "Nhân", "Phong", "Phúc", "Quân", "Quyết", "Sơn", "Tài", "Thành", "Thuận", "Tín", "Toàn",
          "Trường", "Tùng", "Vinh");

  private static final List<String> MIDDLE_WOMEN =
      List.of(
          "Thị",
          "Thị",
          "Thị Bích",
          "Thị Hồng",
          "Thị Kim",
          "Thị Minh",
          "Thị Ngọc",
          "Thị Thanh",
          "Thị Phương",
          "Thúy",
          "Khánh",
          "Bảo");

  private static final List<String> GIVEN_WOMEN =
      List.of(
          "An", "Châu", "Chi", "Diệp", "Dung", "Duyên", "Giang", "Hà", "Hạnh", "Hiền", "Hoa", "Huệ",
          "Hường", "Khuê", "Lan", "Liên", "Loan", "Ly", "Mai", "Nga", "Ngân", "Nhung", "Oanh",
          "Quỳnh", "Thảo", "Thơm", "Thủy", "Trang", "Tuyết", "Uyên", "Vân", "Xuyến", "Yến");

  private final Random random;
  private final Set<String> taken = new HashSet<>();

  Names(Random random) {
    this.random = random;
  }

  /** A full name that was not given before. */
  String next(boolean woman) {
    String name;
    do {
      name =
          String.join(
              " ",
              pick(FAMILY),
              pick(woman ? MIDDLE_WOMEN : MIDDLE_MEN),
              pick(woman ? GIVEN_WOMEN : GIVEN_MEN));
    } while (!taken.add(name));
    return name;
  }

  /** A full name that somebody else may have, too: one of some hundred thousand. */
  static String any(Random random, boolean woman) {
    Names names = new Names(random);
    return String.join(
        " ",
        names.pick(FAMILY),
        names.pick(woman ? MIDDLE_WOMEN : MIDDLE_MEN),
        names.pick(woman ? GIVEN_WOMEN : MIDDLE_MEN),
        names.pick(woman ? GIVEN_WOMEN : GIVEN_MEN));
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
