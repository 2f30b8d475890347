package org.rasoat.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WorksheetTest {

  private static Area area(int top, int left, int bottom, int right) {
    return new Area(new Address(top, left), new Address(bottom, right));
  }

  @Test
  void emptySheetHasNoRows() {
    Worksheet sheet = Worksheet.builder("f", "s").build();
    assertThat(sheet.rows()).isEmpty();
    assertThat(sheet.row(1)).isEmpty();
    assertThat(sheet.cell(1, 1)).isEqualTo(new Cell.Blank(new Address(1, 1)));
    assertThat(sheet.mergeAt(1, 1)).isNull();
    assertThat(sheet.visibility()).isEqualTo(Visibility.VISIBLE);
  }

  @Test
  void blankCellsArePassedOver() {
    Worksheet sheet =
        Worksheet.builder("f", "s")
            .text(1, 1, " \n")
            .add(new Cell.Blank(new Address(2, 1)))
            .text(3, 1, "x")
            .build();
    assertThat(sheet.rows()).containsExactly(3);
  }

  @Test
  void cellsOfAnyKindComeBackAsTheyWere() {
    Cell number = new Cell.Numeric(new Address(1, 2), new BigDecimal("1.50"), "1,50 đ", true);
    Worksheet sheet = Worksheet.builder("f", "s").add(number).text(1, 1, "a").build();
    assertThat(sheet.row(1)).containsExactly(new Cell.Text(new Address(1, 1), "a", false), number);
  }

  @Test
  void cellsMayComeInAnyOrderAndTheLastOfAPlaceStands() {
    Random random = new Random(7);
    Worksheet.Builder builder = Worksheet.builder("f", "s");
    TreeMap<Address, String> expected = new TreeMap<>();
    for (int i = 0; i < 5_000; i++) {
      Address at = new Address(random.nextInt(60) + 1, random.nextInt(60) + 1);
      expected.put(at, "t" + i);
      builder.text(at.row(), at.column(), "t" + i);
    }
    Worksheet sheet = builder.build();

    List<Cell> cells = new ArrayList<>();
    sheet.rows().forEach(row -> cells.addAll(sheet.row(row)));
    assertThat(cells).extracting(Cell::at).containsExactlyElementsOf(expected.keySet());
    assertThat(cells).extracting(Cell::text).containsExactlyElementsOf(expected.values());
    expected.forEach(
        (at, text) -> assertThat(sheet.cell(at.row(), at.column()).text()).isEqualTo(text));
  }

  @Test
  void farCornersAreKept() {
    Worksheet sheet =
        Worksheet.builder("f", "s").text(1_048_576, 16_384, "cuối").text(1, 1, "đầu").build();
    assertThat(sheet.cell(1_048_576, 16_384).text()).isEqualTo("cuối");
    assertThat(sheet.rows()).containsExactly(1, 1_048_576);
    assertThat(sheet.cell(1, 70_000).blank()).isTrue();
  }

  @Test
  void placesBeyondTheSheetAreRefused() {
    Worksheet.Builder builder = Worksheet.builder("f", "s");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> builder.text(1_048_577, 1, "x"));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> builder.text(1, 16_385, "x"));
  }

  @Test
  void builderGoesOnAfterASheetWasBuilt() {
    Worksheet.Builder builder = Worksheet.builder("f", "s").text(1, 1, "a");
    Worksheet first = builder.build();
    Worksheet second = builder.text(2, 1, "b").hideRow(2).build();
    assertThat(first.rows()).containsExactly(1);
    assertThat(first.rowHidden(2)).isFalse();
    assertThat(second.rows()).containsExactly(1, 2);
    assertThat(second.rowHidden(2)).isTrue();
  }

  @Test
  void mergedAreasAreFoundAmongManyOfAnyShape() {
    Random random = new Random(11);
    List<Area> areas = new ArrayList<>(List.of(area(1, 1, 900, 1), area(5, 3, 5, 200)));
    for (int i = 0; i < 400; i++) {
      int top = 10 + 2 * i;
      int left = 2 + random.nextInt(20);
      areas.add(area(top, left, top + 1, left + random.nextInt(5)));
      areas.add(area(top, left + 8, top, left + 9));
    }
    Worksheet.Builder builder = Worksheet.builder("f", "s");
    areas.forEach(builder::merge);
    Worksheet sheet = builder.build();
    for (int row = 1; row < 920; row++) {
      for (int column = 1; column < 40; column++) {
        Area expected = null;
        for (Area area : areas) {
          expected = area.contains(row, column) ? area : expected;
        }
        assertThat(sheet.mergeAt(row, column)).isEqualTo(expected);
      }
    }
  }

  @Test
  void addressesAreReadAndWrittenAsExcelDoes() {
    for (String a1 : List.of("A1", "Z9", "AA10", "XFD1048576", "F12")) {
      assertThat(Address.parse(a1).a1()).isEqualTo(a1);
    }
    assertThat(Address.parse("$b$7")).isEqualTo(new Address(7, 2));
    for (String wrong :
        List.of("", "A", "7", "A0", "7A", "XFE1", "A1048577", "A1B", "A99999999999")) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> Address.parse(wrong));
    }
  }
}
