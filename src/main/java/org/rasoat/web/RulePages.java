package org.rasoat.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.rasoat.language.Language;
import org.rasoat.report.Assets;
import org.rasoat.report.RuleBookPages;
import org.rasoat.rules.RuleBook;

/** The rule books of the packs, as they stand now. */
final class RulePages {

  private static final String START = "/rules/";

  private final Desk desk;
  private final Clock clock;

  RulePages(Desk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** Where the pages of a pack's rules are; a rule's id is added. */
  static String address(String pack) {
    return START + pack + "/";
  }

  void routes(RoutesConfig routes) {
    routes.get("/rules", this::usual);
    routes.get("/rules/{pack}", this::page);
    routes.get("/rules/{pack}/<path>", this::page);
  }

  private void usual(Context request) {
    request.redirect(address(desk.packs().usual().name()));
  }

  private void page(Context request) {
    PageRoutes.remember(request);
    ServedPack pack =
        desk.packs()
            .named(request.pathParam("pack"))
            .orElseThrow(() -> HttpProblem.of(404, "not-found"));
    String path = request.pathParamMap().getOrDefault("path", RuleBookPages.INDEX);
    String page =
        pages(pack, Api.book(pack), desk.visitor(request).language())
            .page(path)
            .orElseThrow(() -> HttpProblem.of(404, "not-found"));
    request.contentType(PageRoutes.HTML).result(page.getBytes(StandardCharsets.UTF_8));
  }

  private RuleBookPages pages(ServedPack pack, RuleBook book, Language language) {
    Words words = new Words(language);
    BookBar bar = new BookBar(words, pack.name(), desk.packs().all());
    return new RuleBookPages(
        book,
        language,
        LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()),
        new RuleBookPages.Surroundings(
            new Assets.Linked(StaticFiles.address("book.css"), StaticFiles.address("book.js")),
            (path, other) ->
                address(pack.name())
                    + path
                    + (other == language ? "" : "?lang=" + new Words(other).code()),
            Pages.piece("bookbar", bar)));
  }
}
