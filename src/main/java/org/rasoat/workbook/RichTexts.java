package org.rasoat.workbook;

import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.usermodel.XSSFCreationHelper;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.rasoat.workbook.NoteBlock.Stretch;

/** Texts in several fonts, added to and cut without losing a font. */
final class RichTexts {

  private static final String FONT = "Tahoma";
  private static final int SIZE = 9;

  private RichTexts() {}

  /** A text in the font of notes. */
  static RichTextString of(CreationHelper make, String text) {
    return make instanceof XSSFCreationHelper
        ? appended(new XSSFRichTextString(), text)
        : plain(text);
  }

  private static HSSFRichTextString plain(String text) {
    return new HSSFRichTextString(text);
  }

  /** The text with more behind it. */
  static RichTextString appended(RichTextString text, String more) {
    if (text instanceof XSSFRichTextString rich) {
      XSSFFont font = new XSSFFont();
      font.setFontName(FONT);
      font.setFontHeightInPoints((short) SIZE);
      rich.append(more, font);
      return rich;
    }
    HSSFRichTextString old = (HSSFRichTextString) text;
    HSSFRichTextString joined = plain(old.getString() + more);
    copyFonts(old, 0, old.length(), joined, 0);
    if (old.length() > 0) {
      joined.applyFont(old.length(), joined.length(), HSSFRichTextString.NO_FONT);
    }
    return joined;
  }

  /** Only some stretches of a text. */
  static RichTextString only(RichTextString text, List<Stretch> stretches) {
    if (text instanceof XSSFRichTextString rich) {
      return only(rich, stretches);
    }
    HSSFRichTextString old = (HSSFRichTextString) text;
    StringBuilder kept = new StringBuilder();
    stretches.forEach(part -> kept.append(old.getString(), part.start(), part.end()));
    HSSFRichTextString cut = plain(kept.toString());
    int at = 0;
    for (Stretch part : stretches) {
      copyFonts(old, part.start(), part.end(), cut, at);
      at += part.end() - part.start();
    }
    return cut;
  }

  private static void copyFonts(
      HSSFRichTextString from, int start, int end, HSSFRichTextString to, int at) {
    for (int i = start; i < end; i++) {
      short font = from.getFontAtIndex(i);
      if (font != HSSFRichTextString.NO_FONT) {
        to.applyFont(at + i - start, at + i - start + 1, font);
      }
    }
  }

  private static XSSFRichTextString only(XSSFRichTextString text, List<Stretch> stretches) {
    String whole = text.getString();
    XSSFRichTextString cut = new XSSFRichTextString();
    int runs = text.numFormattingRuns();
    for (Stretch part : stretches) {
      if (runs == 0) {
        cut.append(whole.substring(part.start(), part.end()));
      }
      for (int run = 0; run < runs; run++) {
        int start = Math.max(part.start(), text.getIndexOfFormattingRun(run));
        int end =
            Math.min(
                part.end(), text.getIndexOfFormattingRun(run) + text.getLengthOfFormattingRun(run));
        if (start < end) {
          append(cut, whole.substring(start, end), text.getFontOfFormattingRun(run));
        }
      }
    }
    return cut;
  }

  private static void append(
      XSSFRichTextString text, String more, @org.jspecify.annotations.Nullable XSSFFont font) {
    if (font == null) {
      text.append(more);
    } else {
      text.append(more, font);
    }
  }
}
