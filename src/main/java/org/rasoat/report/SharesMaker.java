package org.rasoat.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasoat.facts.Field;
import org.rasoat.facts.Row;
import org.rasoat.facts.RowType;
import org.rasoat.facts.Schema;
import org.rasoat.facts.Share;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;

/** Makes the pictures of shares of one type. */
final class SharesMaker {

  private static final int MOST_ROWS = 60;

  private final Schema schema;
  private final RowType type;
  private final List<Row> own;
  private final Map<String, List<Row>> rows;
  private final Mask mask;

  /**
   * A maker of pictures.
   *
   * @param own the dossier's rows of the type
   * @param rows all rows that rules see, by type
   */
  SharesMaker(Schema schema, RowType type, List<Row> own, Map<String, List<Row>> rows, Mask mask) {
    this.schema = schema;
    this.type = type;
    this.own = own;
    this.rows = rows;
    this.mask = mask;
  }

  /** A picture for each field with a share, an aim and rows. */
  List<Picture> shares() {
    List<Picture> pictures = new ArrayList<>();
    for (Field field : type.fieldsWith(Share.class)) {
      Share share = type.said(field, Share.class);
      BigDecimal aim = share == null ? null : number(share.aim());
      if (share != null && aim != null && aim.signum() > 0) {
        List<Picture.Share> all = parts(field, share);
        if (!all.isEmpty()) {
          pictures.add(picture(field, share, aim, all));
        }
      }
    }
    return pictures;
  }

  private List<Picture.Share> parts(Field field, Share share) {
    BigDecimal least = share.least().isEmpty() ? null : number(share.least());
    BigDecimal from = least == null ? BigDecimal.ONE : least.max(BigDecimal.ONE);
    return own.stream()
        .flatMap(row -> part(row, field, share))
        .filter(part -> part.whole().compareTo(from) >= 0)
        .sorted(Comparator.comparing(SharesMaker::size))
        .toList();
  }

  private Stream<Picture.Share> part(Row row, Field field, Share share) {
    BigDecimal part = decimal(row.value(field.name()));
    BigDecimal whole = decimal(row.value(share.of()));
    String called = row.place().row();
    if (part == null || whole == null || whole.signum() <= 0 || called == null) {
      return Stream.empty();
    }
    return Stream.of(new Picture.Share(mask.over(row.place(), called), part, whole));
  }

  private static double size(Picture.Share share) {
    return share.part().doubleValue() / share.whole().doubleValue();
  }

  private Picture picture(Field field, Share share, BigDecimal aim, List<Picture.Share> all) {
    Bilingual aimed =
        referred(share.aim()).map(one -> Pictures.label(one.headings())).orElseThrow();
    String column = own.get(0).place(field.name()).column();
    Bilingual part =
        column == null ? Pictures.label(field.headings()) : new Bilingual(column, column);
    Bilingual sheet =
        type.labels().isEmpty() ? Bilingual.same(type.name()) : Pictures.label(type.labels());
    int shown = Math.min(MOST_ROWS, all.size());
    return new Picture.Shares(
        Sentences.say("report.html.shares.title", sheet, part, aimed),
        aim,
        aimed,
        all.subList(0, shown),
        all.size() - shown);
  }

  private Optional<Field> referred(String reference) {
    int dot = reference.indexOf('.');
    return schema
        .type(reference.substring(0, dot))
        .flatMap(other -> other.field(reference.substring(dot + 1)));
  }

  /** What a field of reference data holds: that of its first row with a value. */
  private @Nullable BigDecimal number(String reference) {
    int dot = reference.indexOf('.');
    return rows.getOrDefault(reference.substring(0, dot), List.of()).stream()
        .flatMap(row -> Stream.ofNullable(decimal(row.value(reference.substring(dot + 1)))))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable BigDecimal decimal(@Nullable Object value) {
    return value instanceof Number number ? new BigDecimal(number.toString()) : null;
  }
}
