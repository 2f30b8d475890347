package org.rasoat.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Takes in what is sent, from the page and from programs alike, and finds it again. */
final class Desk {

  private final Packs packs;
  private final Uploads uploads;
  private final Submissions submissions;
  private final Settings settings;

  Desk(Packs packs, Uploads uploads, Submissions submissions, Settings settings) {
    this.packs = packs;
    this.uploads = uploads;
    this.submissions = submissions;
    this.settings = settings;
  }

  Packs packs() {
    return packs;
  }

  Submissions submissions() {
    return submissions;
  }

  Settings settings() {
    return settings;
  }

  /**
   * Takes the upload of a request and puts it in the queue.
   *
   * @throws HttpProblem if it cannot be taken
   */
  Submission take(Context request) throws IOException {
    submissions.requireRoom();
    Uploads.Received received = uploads.receive(request);
    try {
      Map<String, String> asked = new HashMap<>();
      request.queryParamMap().forEach((name, values) -> asked.put(name, values.get(0)));
      asked.putAll(received.fields());
      Visitor visitor = visitor(request);
      Submission submission =
          new Submission(
              submissions.freshId(),
              visitor.name(),
              received.room(),
              received.inputs(),
              new Asked(asked).wishes(packs, visitor.language()));
      submissions.add(submission);
      return submission;
    } catch (HttpProblem refused) {
      PrivateFolder.remove(received.room());
      throw refused;
    }
  }

  Visitor visitor(Context request) {
    return Visitor.of(request, settings.language());
  }

  /**
   * The submission that a request names.
   *
   * @throws HttpProblem if it is not there, or somebody else's, which is not told apart
   */
  Submission find(Context request) {
    return submissions
        .find(request.pathParam("id"), visitor(request).name())
        .orElseThrow(() -> HttpProblem.of(404, "no-check"));
  }
}
