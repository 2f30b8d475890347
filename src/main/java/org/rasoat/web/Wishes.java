package org.rasoat.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rasoat.findings.Severity;
import org.rasoat.language.Language;

/**
 * What was asked for with an upload.
 *
 * @param pack the rules to apply
 * @param language the language of its reports
 * @param asOf the day for which to check; empty for the dossier's own date, else today
 * @param failOn findings of this severity or a heavier one fail the check; null if none does
 * @param mask whether what is personal is hidden
 */
record Wishes(
    ServedPack pack,
    Language language,
    Optional<LocalDate> asOf,
    @Nullable Severity failOn,
    boolean mask) {}
