package org.rasoat.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.Severity;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From which severity on findings fail a check. */
enum FailOn {
  ERROR(Severity.ERROR),
  WARNING(Severity.WARNING),
  INFO(Severity.INFO),
  /** Errors and warnings that a baseline does not know; it is refused where there is none. */
  NEW(Severity.WARNING),
  NEVER(null);

  private final @Nullable Severity severity;

  FailOn(@Nullable Severity severity) {
    this.severity = severity;
  }

  /** The lightest severity that fails; null if none does. */
  @Nullable Severity severity() {
    return severity;
  }

  /** Reads the words of the command line. */
  static final class Reader implements ITypeConverter<FailOn> {
    @Override
    public FailOn convert(String value) {
      for (FailOn one : values()) {
        if (one.name().toLowerCase(Locale.ROOT).equals(value)) {
          return one;
        }
      }
      throw new TypeConversionException(value);
    }
  }
}
