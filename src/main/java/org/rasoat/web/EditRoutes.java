package org.rasoat.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Edited rules that wait: what they would change, and how they are put into force. */
final class EditRoutes {

  private static final String START = "/edits/";

  private final Desk desk;

  EditRoutes(Desk desk) {
    this.desk = desk;
  }

  /** Where it is shown what the edited rules of a pack would change. */
  static String address(String pack) {
    return START + encoded(pack);
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  void routes(RoutesConfig routes) {
    routes.get(START + "{pack}", this::show);
    routes.post(START + "{pack}", this::adopt);
  }

  private ServedPack pack(Context request) {
    return desk.packs()
        .named(request.pathParam("pack"))
        .orElseThrow(() -> HttpProblem.of(404, "not-found"));
  }

  private void show(Context request) {
    PageRoutes.remember(request);
    ServedPack pack = pack(request);
    ServedPack.Edit edit =
        pack.now().waiting().orElseThrow(() -> HttpProblem.of(404, "no-edit", pack.name()));
    Words words = new Words(desk.visitor(request).language());
    PageRoutes.page(request, "edit", EditPage.of(pack.name(), edit, words));
  }

  private void adopt(Context request) {
    ServedPack pack = pack(request);
    if (!pack.adopt(String.valueOf(request.formParam("sha256")))) {
      throw HttpProblem.of(409, "edited", pack.name());
    }
    request.redirect("/?adopted=" + encoded(pack.name()), HttpStatus.SEE_OTHER);
  }
}
