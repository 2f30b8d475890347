package org.rasoat.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/**
 * Row types as a pack declares them. {@link Team} is made wholly as the rule engine makes them:
 * private fields that start as 0, with getters and setters; the others are short.
 */
@NullUnmarked
final class Declared {

  private Declared() {}

  public enum Level {
    BRANCH("Chi bộ trực thuộc | Chi bộ", "Subordinate branch | Branch"),
    GRASSROOTS("Cơ sở | Cấp cơ sở | TCCSĐ", "Grassroots"),
    DISTRICT("Quận | Huyện | Cấp quận | Cấp huyện | Cấp trên trực tiếp cơ sở", "District"),
    CITY("Thành phố | Tỉnh | Trực thuộc Trung ương", "City | Province");

    final String vi;
    final String en;

    Level(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }
  }

  public enum UnitKind {
    COMMITTEE("Đảng bộ cơ sở | Đảng bộ", "Grassroots committee"),
    CELL("Chi bộ cơ sở | Chi bộ", "Grassroots branch");

    final String vi;
    final String en;

    UnitKind(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }
  }

  public enum Sex {
    MALE("Nam", "Male"),
    FEMALE("Nữ", "Female");

    final String vi;
    final String en;

    Sex(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }
  }

  @Sheet(
      value = {"Thông tin chung", "General information"},
      vertical = true)
  public static class General extends Row {
    @Column(
        value = {"Đảng bộ", "Đơn vị", "Body"},
        required = true,
        key = true)
    protected Name body;

    @Column({"Cấp", "Level"})
    protected Level level;

    @Column({"Nhiệm kỳ", "Term"})
    @Selects("Term")
    protected Name term;

    @Column({"Ngày báo cáo", "Report date"})
    @ReportDate
    protected LocalDate reportDate;

    @Column({"Số tổ chức cơ sở đảng", "Grassroots organisations"})
    protected Integer units = 0;

    @Column({"Tổng số cấp ủy viên cơ sở dự kiến", "Planned grassroots committee members"})
    protected Integer members = 0;
  }

  @Sheet(
      value = {"Danh sách tổ chức cơ sở đảng", "Đơn vị", "Units"},
      required = true)
  public static class Unit extends Row {
    @Column({"STT", "TT", "Số TT", "No."})
    protected Integer number = 0;

    @Column(
        value = {
          "Tên tổ chức cơ sở đảng",
          "Tên đơn vị",
          "Đơn vị",
          "TCCSĐ",
          "Tên đảng bộ, chi bộ",
          "Unit"
        },
        required = true,
        key = true)
    protected Name name;

    @Column(
        value = {"Loại hình", "Loại tổ chức", "Đảng bộ/Chi bộ cơ sở", "Kind"},
        required = true,
        section = true)
    protected UnitKind kind;

    @Column(
        value = {"Khối", "Lĩnh vực", "Loại hình cơ sở", "Sector"},
        section = true)
    protected String sector;

    @Column(
        value = {"Tổng số đảng viên", "Số ĐV", "Đảng viên", "Số đảng viên", "Members"},
        required = true)
    protected Integer people = 0;

    @Column({
      "Tổng số đảng viên / Chính thức",
      "Số đảng viên / Chính thức",
      "Chính thức",
      "ĐV CT",
      "Official members"
    })
    protected Integer official = 0;

    @Column({"Số cấp ủy viên nhiệm kỳ *", "CUV khóa cũ", "Previous committee"})
    protected Integer previous = 0;

    @Column(
        value = {
          "Số cấp ủy viên dự kiến nhiệm kỳ *",
          "Cấp ủy viên dự kiến nhiệm kỳ * / Tổng số",
          "Số lượng BCH",
          "Số UVBCH",
          "Planned committee"
        },
        required = true)
    protected Integer members = 0;

    @Column(
        value = {"Cấp ủy viên dự kiến nhiệm kỳ * / Tái cử", "Tái cử", "Số tái cử", "Re-elected"},
        required = true)
    protected Integer reelected = 0;

    @Column(
        value = {
          "Cấp ủy viên dự kiến nhiệm kỳ * / Mới",
          "Mới",
          "Mới (lần đầu)",
          "Số mới",
          "Tham gia lần đầu",
          "New"
        },
        required = true)
    protected Integer firstTime = 0;

    @Column({"Đại hội điểm", "ĐH điểm", "Điểm", "Pilot"})
    protected Boolean pilot = false;

    @Column({"Tổ công tác phụ trách", "Tổ công tác", "Tổ chỉ đạo", "Tổ số", "Team"})
    protected Name team;

    @Column({"Ghi chú", "GC", "Note"})
    protected String note;
  }

  @Sheet({"Danh sách chi bộ", "Chi bộ", "Branches"})
  public static class Branch extends Row {
    @Column({"STT", "TT", "Số TT", "No."})
    protected Integer number = 0;

    @Column(
        value = {"Tên chi bộ", "Chi bộ", "Branch"},
        required = true,
        key = true)
    protected Name name;

    @Column(
        value = {"Thuộc đảng bộ", "Đảng bộ", "Trực thuộc", "Parent"},
        required = true,
        key = true,
        section = true)
    protected Name parent;

    @Column(
        value = {"Số đảng viên", "Tổng số đảng viên", "Số ĐV", "Members"},
        required = true)
    protected Integer people = 0;

    @Column(
        value = {"Ngày đại hội", "Ngày ĐH", "Congress date"},
        required = true)
    protected LocalDate congress;

    @Column({"Sáp nhập từ", "Merged from"})
    protected List<?> mergedFrom;

    @Column({
      "Quyết định sáp nhập / Ngày",
      "Ngày quyết định sáp nhập",
      "Ngày QĐ",
      "Date of decision"
    })
    protected LocalDate decisionDate;
  }

  @Sheet(
      value = {"Lịch đại hội", "Congress schedule"},
      required = true)
  public static class Congress extends Row {
    @Column({"STT", "TT", "Số TT", "No."})
    protected Integer number = 0;

    @Column(
        value = {"Đơn vị", "Tên đơn vị", "Tên TCCSĐ", "Đảng bộ, chi bộ", "Unit"},
        required = true,
        key = true)
    protected Name unit;

    @Column(
        value = {"Cấp", "Level"},
        required = true,
        section = true)
    protected Level level;

    @Column({"Thời gian dự kiến", "Thời gian", "Ngày ĐH", "Dự kiến", "Tháng", "Planned"})
    protected DateSpan planned;

    @Column(
        value = {
          "Ngày bắt đầu",
          "Khai mạc",
          "Từ ngày",
          "Thời gian tổ chức / Ngày bắt đầu",
          "Start date"
        },
        required = true)
    protected LocalDate startDate;

    @Column(
        value = {
          "Ngày kết thúc",
          "Bế mạc",
          "Đến ngày",
          "Thời gian tổ chức / Ngày kết thúc",
          "End date"
        },
        required = true)
    protected LocalDate endDate;

    @Column({"Số ngày", "Thời lượng", "Days"})
    protected BigDecimal days;

    @Column(
        value = {"Đại hội điểm", "ĐH điểm", "Điểm", "Pilot"},
        required = true)
    protected Boolean pilot = false;

    @Column({"Tổ công tác", "Tổ công tác phụ trách", "Team"})
    protected Name team;
  }

  @Sheet({"Danh sách trích ngang nhân sự cấp ủy", "Nhân sự", "Personnel"})
  public static class Person extends Row {
    @Column({"STT", "TT", "Số TT", "No."})
    protected Integer number = 0;

    @Column(
        value = {"Họ và tên", "Họ tên", "Họ, tên khai sinh", "Full name"},
        required = true,
        key = true)
    protected Name name;

    @Column({"Năm sinh / Nam", "Ngày, tháng, năm sinh / Nam", "Ngày sinh / Nam", "Born / Male"})
    protected DateSpan bornMale;

    @Column({"Năm sinh / Nữ", "Ngày, tháng, năm sinh / Nữ", "Ngày sinh / Nữ", "Born / Female"})
    protected DateSpan bornFemale;

    @Column({"Ngày sinh", "Năm sinh", "Ngày, tháng, năm sinh", "Born"})
    protected DateSpan born;

    @Column({"Giới tính", "GT", "Sex"})
    protected Sex sex;

    @Column(
        value = {
          "Cấp ủy dự kiến tham gia",
          "Tổ chức/cấp ủy dự kiến tham gia",
          "Đơn vị",
          "Committee"
        },
        required = true,
        key = true,
        section = true)
    protected Name body;

    @Column({"Diện / Tái cử", "Tái cử", "Re-election"})
    protected Boolean reelected = false;
  }

  @Sheet({"Tổ công tác", "Working groups"})
  public static class Team extends Row {
    @Column(
        value = {"Tổ số", "Tổ", "Tổ công tác", "Team"},
        required = true,
        key = true)
    private Name name;

    @Column(
        value = {"Tổ trưởng", "Leader"},
        required = true)
    private String leader;

    @Column(
        value = {"Chức vụ", "Position"},
        required = true)
    private String position;

    @Column(
        value = {"Đơn vị phụ trách", "Units in charge"},
        required = true)
    private List<?> units;

    public Name getName() {
      return name;
    }

    public void setName(Name value) {
      name = value;
    }

    public String getLeader() {
      return leader;
    }

    public void setLeader(String value) {
      leader = value;
    }

    public String getPosition() {
      return position;
    }

    public void setPosition(String value) {
      position = value;
    }

    public List<?> getUnits() {
      return units;
    }

    public void setUnits(List<?> value) {
      units = value;
    }
  }

  @Sheet(
      value = {"Nhiệm kỳ", "Terms"},
      vertical = true,
      remarks = {"Căn cứ", "Nguồn"})
  @InForce(from = "begins", to = "ends")
  public static class Term extends Row {
    @Column(
        value = {"Nhiệm kỳ", "Term"},
        required = true,
        key = true)
    protected Name name;

    @Column({"Bắt đầu chuẩn bị", "Preparation begins"})
    protected LocalDate begins;

    @Column({"Kết thúc nhiệm kỳ", "Term ends"})
    protected LocalDate ends;

    @Column({"Số tổ công tác", "Number of working groups"})
    protected Integer teamCount = 0;

    @Column({"Tỷ lệ đổi mới tối thiểu", "Renewal share"})
    protected BigDecimal renewalShare;
  }

  public static class LevelLimit extends Row {
    @Column(
        value = {"Nhiệm kỳ", "Term"},
        required = true,
        key = true)
    protected Name term;

    @Column(
        value = {"Cấp", "Level"},
        required = true,
        key = true)
    protected Level level;

    @Column({"Hạn kết thúc", "Deadline"})
    protected LocalDate deadline;

    @Column({"Số ngày tối đa", "Most days"})
    protected BigDecimal maxDays;

    @Column({"Thời điểm tính tuổi", "Age cut-off"})
    protected YearMonth ageCutoff;
  }

  static final List<Class<?>> ALL =
      List.of(
          General.class,
          Unit.class,
          Branch.class,
          Congress.class,
          Person.class,
          Team.class,
          Term.class,
          LevelLimit.class,
          AsOf.class);
}
