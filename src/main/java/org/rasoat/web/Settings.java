package org.rasoat.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rasoat.Input;
import org.rasoat.language.Language;
import org.rasoat.workbook.Limits;

/**
 * How the server shall be run.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 for one that is free
 * @param maxUpload the most bytes of one upload
 * @param keep how long a result is kept
 * @param workers how many checks run at the same time
 * @param queue how many uploads may wait for their turn
 * @param perMinute how many uploads one address may send in a minute
 * @param users the file of those who may use it; empty for everybody on this computer
 * @param packs the packs that are offered, the one that is used unless another is asked for first
 * @param mask whether what packs mark as personal is hidden in every report
 * @param limits how much a workbook may ask for
 * @param samples looks for sample dossiers, by name, on which edited rules are tried before
 *     somebody puts them into force; empty to put them into force at once
 * @param language the language of those who ask for none
 * @param version the version of this program
 * @param temporary the folder below which uploads are kept for a while
 */
public record Settings(
    String host,
    int port,
    long maxUpload,
    Duration keep,
    int workers,
    int queue,
    int perMinute,
    Optional<Path> users,
    List<PackSource> packs,
    boolean mask,
    Limits limits,
    Optional<Supplier<Map<String, List<Input>>>> samples,
    Language language,
    String version,
    Path temporary) {

  /** As many as wait when a whole office sends its dossiers at once. */
  public static final int QUEUE = 200;

  /** Far above what people do by hand. */
  public static final int PER_MINUTE = 240;

  public Settings {
    packs = List.copyOf(packs);
  }
}
