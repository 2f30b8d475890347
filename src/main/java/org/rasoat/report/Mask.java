package org.rasoat.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.DateSpan;
import org.rasoat.facts.Facts;
import org.rasoat.facts.Field;
import org.rasoat.facts.HeadingUse;
import org.rasoat.facts.Personal;
import org.rasoat.facts.Row;
import org.rasoat.facts.RowType;
import org.rasoat.facts.Schema;
import org.rasoat.facts.SheetUse;
import org.rasoat.facts.TableUse;
import org.rasoat.findings.CellRef;
import org.rasoat.findings.Finding;
import org.rasoat.findings.LedgerEntry;
import org.rasoat.findings.Place;
import org.rasoat.findings.Waiver;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Language;
import org.rasoat.workbook.Address;
import org.rasoat.workbook.Workbook;
import org.rasoat.workbook.Worksheet;

/**
 * Hides what a pack marks as personal: the cells themselves, and their texts wherever a message, a
 * row's name or a picture repeats them. A text of several words, such as a person's name, is hidden
 * everywhere; a short one, such as a year, only where its own row is spoken of, because elsewhere
 * it is another thing. Fingerprints are made before, and stay.
 */
public final class Mask {

  /** Stands for what is hidden. */
  static final String HIDDEN = "•••";

  /** Hides nothing. */
  public static final Mask NONE = new Mask();

  private static final Pattern NOTHING = Pattern.compile("[^\\p{L}\\p{N}]*");

  private record Line(String file, String sheet, int row) {
    static Line of(CellRef cell) {
      return new Line(cell.file(), cell.sheet(), cell.at().row());
    }
  }

  private record Sheet(String file, String name) {}

  private final Map<Sheet, Map<Address, String>> cells = new HashMap<>();
  private final Map<Line, Set<String>> texts = new HashMap<>();
  private final MaskedNames names = new MaskedNames(HIDDEN);

  private Mask() {}

  /** Hides what the fields marked {@link Personal} hold. */
  public static Mask of(Schema schema, Facts facts) {
    Mask mask = new Mask();
    Map<String, RowType> types = new HashMap<>();
    schema.types().forEach(type -> types.put(type.name(), type));
    for (Row row : facts.rows()) {
      RowType type = types.get(row.getClass().getSimpleName());
      if (type != null) {
        type.fieldsWith(Personal.class).forEach(field -> mask.hide(row, field));
      }
    }
    return mask;
  }

  private void hide(Row row, Field field) {
    Place place = row.place(field.name());
    if (!field.name().equals(place.field()) || place.value().isBlank()) {
      return;
    }
    CellRef cell = place.cell();
    cells
        .computeIfAbsent(new Sheet(cell.file(), cell.sheet()), any -> new HashMap<>())
        .put(cell.at(), HIDDEN);
    Set<String> own = texts.computeIfAbsent(Line.of(cell), any -> new HashSet<>());
    Stream.concat(Stream.of(place.value()), spoken(row.value(field.name())))
        .map(String::strip)
        .filter(text -> !NOTHING.matcher(text).matches())
        .forEach(
            text -> {
              own.add(text);
              names.add(text);
            });
  }

  /** The value in all the words that a message may put it in. */
  private static Stream<String> spoken(@Nullable Object value) {
    if (value == null || value instanceof Boolean) {
      return Stream.empty();
    }
    if (value instanceof Collection<?> many) {
      return many.stream().flatMap(Mask::spoken);
    }
    if (value instanceof DateSpan span) {
      return Stream.concat(Stream.of(span.text()), days(span));
    }
    if (value instanceof LocalDate day) {
      return Stream.of(Language.VI.say(day), Language.VI.say(YearMonth.from(day)));
    }
    return Stream.of(Language.VI.say(value), Language.EN.say(value));
  }

  private static Stream<String> days(DateSpan span) {
    return Stream.of(span.first(), span.last(), span.month())
        .flatMap(Stream::ofNullable)
        .map(Language.VI::say);
  }

  /** A text that speaks of no row in particular. */
  public String over(String text) {
    return names.over(text);
  }

  /** A text that speaks of the row of a place. */
  String over(Place place, String text) {
    return over(text, own(Stream.of(place)));
  }

  private Bilingual over(Bilingual text, List<String> own) {
    return new Bilingual(over(text.vi(), own), over(text.en(), own));
  }

  private String over(String text, List<String> own) {
    String masked = text;
    for (String one : own) {
      masked = MaskedNames.replaced(masked, one, HIDDEN);
    }
    return names.over(masked);
  }

  /** The texts to hide in what speaks of these places, the longest first. */
  private List<String> own(Stream<Place> places) {
    List<String> own = new ArrayList<>();
    places.forEach(place -> own.addAll(texts.getOrDefault(Line.of(place.cell()), Set.of())));
    own.sort(Comparator.comparing(String::length).reversed().thenComparing(text -> text));
    return own;
  }

  /** The place without what is personal there. */
  public Place over(Place place) {
    return over(place, own(Stream.of(place)));
  }

  private Place over(Place place, List<String> own) {
    CellRef cell = place.cell();
    boolean hidden =
        cells.getOrDefault(new Sheet(cell.file(), cell.sheet()), Map.of()).containsKey(cell.at());
    return new Place(
        cell,
        place.type(),
        place.field(),
        place.column(),
        place.row() == null ? null : over(place.row(), own),
        hidden ? HIDDEN : over(place.value(), own));
  }

  /** The finding without what is personal in it; its fingerprint stays. */
  public Report.Fingerprinted over(Report.Fingerprinted fingerprinted) {
    if (cells.isEmpty()) {
      return fingerprinted;
    }
    Waiver waiver = fingerprinted.waiver();
    return new Report.Fingerprinted(
        over(fingerprinted.finding()),
        fingerprinted.fingerprint(),
        fingerprinted.source(),
        fingerprinted.standing(),
        waiver == null ? null : over(waiver, own(fingerprinted.finding())));
  }

  /** The finding without what is personal in it. */
  public Finding over(Finding finding) {
    List<String> own = own(finding);
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.title(),
        over(finding.message(), own),
        over(finding.place(), own),
        finding.related().stream().map(place -> over(place, own)).toList());
  }

  private List<String> own(Finding finding) {
    return own(Stream.concat(Stream.of(finding.place()), finding.related().stream()));
  }

  /** The text, which speaks of no row in particular, without the names of persons. */
  public Bilingual over(Bilingual text) {
    return over(text, List.of());
  }

  private Waiver over(Waiver waiver, List<String> own) {
    return new Waiver(
        waiver.rule(),
        over(waiver.key(), own),
        waiver.column(),
        waiver.sheet(),
        over(waiver.reason(), own),
        waiver.approver(),
        waiver.expires(),
        waiver.line());
  }

  /** The workbook without what is personal in its cells. */
  public Workbook over(Workbook workbook) {
    List<Worksheet> sheets =
        workbook.sheets().stream().map(sheet -> sheet.covered(cover(sheet))).toList();
    return new Workbook(workbook.file(), workbook.sha256(), sheets);
  }

  private Map<Address, String> cover(Worksheet sheet) {
    return cells.getOrDefault(new Sheet(sheet.file(), sheet.name()), Map.of());
  }

  /** What was made of a sheet, without the names of persons. */
  public SheetUse over(SheetUse use) {
    return new SheetUse(
        use.file(),
        use.sheet(),
        use.type(),
        use.headerRow(),
        use.rows(),
        use.columns(),
        use.ignored() == null ? null : over(use.ignored(), List.of()),
        use.unmatched().stream().map(this::over).toList(),
        use.table() == null ? null : over(use.table()));
  }

  private TableUse over(TableUse table) {
    return new TableUse(
        table.label(),
        table.vertical(),
        table.firstRow(),
        table.lastRow(),
        table.found(),
        table.fields(),
        table.score(),
        table.mapped(),
        table.rival(),
        table.headings().stream().map(this::over).toList(),
        table.missing(),
        table.skipped());
  }

  private HeadingUse over(HeadingUse heading) {
    return new HeadingUse(
        heading.at(), over(heading.text()), heading.fate(), heading.field(), heading.near());
  }

  /** What was agreed on, without the names of persons; who has approved it stays named. */
  public Agreed over(Agreed agreed) {
    return new Agreed(
        agreed.comparison(),
        agreed.warnings().stream()
            .map(
                warning ->
                    new Agreed.Warning(
                        warning.file(), warning.line(), over(warning.message(), List.of())))
            .toList(),
        agreed.strangers(),
        agreed.unused());
  }

  /** What became of a rule, without the names of persons. */
  public LedgerEntry over(LedgerEntry entry) {
    return new LedgerEntry(
        entry.rule(),
        entry.title(),
        entry.status(),
        entry.examined(),
        entry.findings(),
        entry.millis(),
        entry.reason() == null ? null : over(entry.reason(), List.of()));
  }
}
