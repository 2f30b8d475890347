package org.rasoat.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;

/** Colours in {@code .xls}. */
record XlsFills() implements Fills {

  @Override
  public void paint(Sheet sheet, Tone tone, List<CellRangeAddress> areas) {
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    for (int start = 0; start < areas.size(); start += MOST_AREAS) {
      ConditionalFormattingRule rule = formats.createConditionalFormattingRule(CONDITION);
      PatternFormatting fill = rule.createPatternFormatting();
      fill.setFillBackgroundColor(tone.oldFill());
      fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
      rule.createFontFormatting().setFontColorIndex(tone.oldText());
      List<CellRangeAddress> some =
          areas.subList(start, Math.min(areas.size(), start + MOST_AREAS));
      formats.addConditionalFormatting(some.toArray(new CellRangeAddress[0]), rule);
    }
  }

  @Override
  public void remove(Sheet sheet) {
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    for (int i = formats.getNumConditionalFormattings() - 1; i >= 0; i--) {
      var format = formats.getConditionalFormattingAt(i);
      if (format.getNumberOfRules() == 1 && Fills.ours(format.getRule(0).getFormula1())) {
        formats.removeConditionalFormatting(i);
      }
    }
  }
}
