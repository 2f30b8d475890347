package org.rasoat.workbook;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
  /** It asks for more memory than an honest workbook does. */
  EXCESSIVE,
  /** Its zip contradicts itself: parts of one name, parts that overlap, sizes that are not true. */
  CONTRADICTORY,
  /** Its XML declares a document type, of which no spreadsheet program has need. */
  DOCTYPE,
  /** Somebody wrote to it while it was read. */
  CHANGED,
  /** It opens only with a password, and none was given. */
  PASSWORD,
  /** It opens only with another password than the one that was given. */
  WRONG_PASSWORD,
  /** An {@code .ods} that opens only with a password. */
  PASSWORD_ODS,
  /** An {@code .xls} of Excel 5 or 95 that opens only with a password. */
  PASSWORD_OLD,
  /** It begins as a workbook but cannot be read to its end. */
  DAMAGED,
  /** Excel 4 or older. */
  OLD,
  /** The binary {@code .xlsb}. */
  BINARY,
  /** A workbook of Lotus 1-2-3 or another old program. */
  LOTUS,
  /** One of the exchange formats SYLK and DIF. */
  EXCHANGE,
  /** A spreadsheet of Apple's Numbers. */
  NUMBERS,
  /** XML, but no workbook. */
  XML,
  /** A web page without tables, or several of them in one file. */
  WEB_PAGE,
  PDF,
  WORD,
  POWERPOINT,
  IMAGE,
  /** A zip with other things in it, or another archive. */
  ZIP,
  /** Text, but no table. */
  PLAIN_TEXT,
  /** Something else. */
  UNKNOWN,
  /** A text table in an encoding that is not known. */
  NOT_UTF8,
  /** A text table that cannot be told into fields. */
  NOT_A_TABLE;

  /** What can be told by looking at the kind of a file, and makes it no workbook that is read. */
  private static final Set<Refusal> FOREIGN =
      EnumSet.of(
          OLD,
          BINARY,
          LOTUS,
          EXCHANGE,
          NUMBERS,
          XML,
          WEB_PAGE,
          PDF,
          WORD,
          POWERPOINT,
          IMAGE,
          ZIP,
          PLAIN_TEXT,
          UNKNOWN);

  /** Whether the file is something else than a workbook that is read, not one that is damaged. */
  boolean foreign() {
    return FOREIGN.contains(this);
  }

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
    private final @Nullable Limit limit;
    private final long most;

    private Refused(Refusal reason) {
      super(reason.name());
      this.reason = reason;
      this.limit = null;
      this.most = 0;
    }

    /** The file asks for more than a limit allows. */
    Refused(Limit limit, long most) {
      super(EXCESSIVE.name() + " " + limit.word());
      this.reason = EXCESSIVE;
      this.limit = limit;
      this.most = most;
    }

    Refusal reason() {
      return reason;
    }

    /** The limit that the file exceeds, if it is that. */
    Optional<Limit> limit() {
      return Optional.ofNullable(limit);
    }

    /** The refusal of a file for this reason. */
    UnreadableWorkbookException of(String file) {
      if (limit == null) {
        return reason.of(file, this);
      }
      return new UnreadableWorkbookException(
          Sentences.say("workbook.limit." + limit.word(), file, limit.told(most), limit.word()),
          this);
    }
  }
}
