package org.rasoat.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/** Colours in {@code .xlsx}: they come before the formats of the user, which move behind them. */
record XlsxFills() implements Fills {

  @Override
  public void paint(Sheet sheet, Tone tone, List<CellRangeAddress> areas) {
    CTWorksheet part = ((XSSFSheet) sheet).getCTWorksheet();
    int added = (areas.size() + MOST_AREAS - 1) / MOST_AREAS;
    rules(part).forEach(rule -> rule.setPriority(rule.getPriority() + added));
    int look = look(((XSSFSheet) sheet).getWorkbook().getStylesSource(), tone);
    for (int start = 0; start < areas.size(); start += MOST_AREAS) {
      CTConditionalFormatting format = part.addNewConditionalFormatting();
      format.setSqref(
          areas.subList(start, Math.min(areas.size(), start + MOST_AREAS)).stream()
              .map(CellRangeAddress::formatAsString)
              .toList());
      CTCfRule rule = format.addNewCfRule();
      rule.setType(STCfType.EXPRESSION);
      rule.setDxfId(look);
      rule.setPriority(1 + start / MOST_AREAS);
      rule.addFormula(CONDITION);
    }
  }

  @Override
  public void remove(Sheet sheet) {
    CTWorksheet part = ((XSSFSheet) sheet).getCTWorksheet();
    int removed = 0;
    for (int i = part.sizeOfConditionalFormattingArray() - 1; i >= 0; i--) {
      CTConditionalFormatting format = part.getConditionalFormattingArray(i);
      for (int j = format.sizeOfCfRuleArray() - 1; j >= 0; j--) {
        if (ours(format.getCfRuleArray(j))) {
          format.removeCfRule(j);
          removed++;
        }
      }
      if (format.sizeOfCfRuleArray() == 0) {
        part.removeConditionalFormatting(i);
      }
    }
    int room = removed;
    // A program that saved the copy may have numbered them anew.
    if (rules(part).stream().allMatch(rule -> rule.getPriority() > room)) {
      rules(part).forEach(rule -> rule.setPriority(rule.getPriority() - room));
    }
  }

  private static List<CTCfRule> rules(CTWorksheet part) {
    List<CTCfRule> rules = new ArrayList<>();
    part.getConditionalFormattingList().forEach(f -> rules.addAll(f.getCfRuleList()));
    return rules;
  }

  private static boolean ours(CTCfRule rule) {
    return rule.sizeOfFormulaArray() == 1 && Fills.ours(rule.getFormulaArray(0));
  }

  /** The number of a look; one that an earlier copy left is used again. */
  private static int look(StylesTable styles, Tone tone) {
    for (int i = 0; i < styles._getDXfsSize(); i++) {
      if (alike(styles.getDxfAt(i), tone)) {
        return i;
      }
    }
    CTDxf look = CTDxf.Factory.newInstance();
    look.addNewFont().addNewColor().setRgb(opaque(tone.text()));
    CTPatternFill fill = look.addNewFill().addNewPatternFill();
    fill.setPatternType(STPatternType.SOLID);
    fill.addNewFgColor().setRgb(opaque(tone.fill()));
    fill.addNewBgColor().setRgb(opaque(tone.fill()));
    return styles.putDxf(look) - 1;
  }

  private static boolean alike(CTDxf look, Tone tone) {
    return look.isSetFont()
        && look.isSetFill()
        && !look.isSetNumFmt()
        && !look.isSetBorder()
        && look.getFill().isSetPatternFill()
        && look.getFill().getPatternFill().isSetBgColor()
        && Arrays.equals(look.getFill().getPatternFill().getBgColor().getRgb(), opaque(tone.fill()))
        && look.getFont().sizeOfColorArray() == 1
        && Arrays.equals(look.getFont().getColorArray(0).getRgb(), opaque(tone.text()));
  }

  private static byte[] opaque(byte[] rgb) {
    return new byte[] {(byte) 0xFF, rgb[0], rgb[1], rgb[2]};
  }
}
