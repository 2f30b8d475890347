package org.rasoat.workbook;

/** How far a sheet is shown to its user. */
public enum Visibility {
  VISIBLE,
  /** Hidden by the user; Excel offers to show it. */
  HIDDEN,
  /** Hidden by a program; Excel does not offer to show it. */
  VERY_HIDDEN
}
