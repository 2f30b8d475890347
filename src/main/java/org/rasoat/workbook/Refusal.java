package org.rasoat.workbook;

import java.util.Locale;
import org.rasoat.language.Sentences;

/** Why a file is not read. */
enum Refusal {
  /** There is no such file. */
  MISSING,
  /** It is a folder, or something else that is not a file. */
  FOLDER,
  /** The system does not let us open it. */
  CLOSED,
  /** It has no bytes. */
  EMPTY,
  /** It has more bytes than are read. */
  LARGE,
  /** It asks for more memory than an honest workbook does. */
  EXCESSIVE,
  /** Somebody wrote to it while it was read. */
  CHANGED,
  /** It opens only with a password. */
  PASSWORD,
  /** It begins as a workbook but cannot be read to its end. */
  DAMAGED,
  /** Excel 95 or older. */
  OLD,
  /** The binary {@code .xlsb}. */
  BINARY,
  /** An OpenDocument spreadsheet, {@code .ods}. */
  OPEN_DOCUMENT,
  /** A spreadsheet of Apple's Numbers. */
  NUMBERS,
  /** XML that Excel can open, but no workbook. */
  XML,
  /** A web page, often with the name of a workbook. */
  WEB_PAGE,
  PDF,
  WORD,
  POWERPOINT,
  IMAGE,
  /** A zip with other things in it. */
  ZIP,
  /** Text, perhaps comma-separated. */
  PLAIN_TEXT,
  /** Something else. */
  UNKNOWN,
  /** A text table that is not in UTF-8. */
  NOT_UTF8,
  /** A text table that cannot be told into fields. */
  NOT_A_TABLE;

  /** The refusal of a file. */
  UnreadableWorkbookException of(String file) {
    return new UnreadableWorkbookException(Sentences.say(key(), file));
  }

  /** The refusal of a file, with what led to it. */
  UnreadableWorkbookException of(String file, Throwable cause) {
    return new UnreadableWorkbookException(Sentences.say(key(), file), cause);
  }

  /** What is thrown where the file's name is not known. */
  Refused thrown() {
    return new Refused(this);
  }

  private String key() {
    return "workbook." + name().toLowerCase(Locale.ROOT);
  }

  /** A refusal on its way to {@link WorkbookReader}; unchecked, to pass through parsers. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Refusal reason;

    private Refused(Refusal reason) {
      super(reason.name());
      this.reason = reason;
    }

    Refusal reason() {
      return reason;
    }
  }
}
