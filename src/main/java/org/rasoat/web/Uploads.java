package org.rasoat.web;

import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rasoat.Input;
import org.rasoat.workbook.WorkbookReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes uploads in: files go straight to a private folder, under numbers and not under the names
 * that they came with, and too much is refused as soon as it is known to be too much.
 */
final class Uploads {

  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

  /** What was sent. */
  record Received(Path room, List<Input> inputs, Map<String, String> fields) {}

  static final String FIELD = "files";

  private static final String CONFIG = "org.eclipse.jetty.multipartConfig";

  /** What the frame of a multipart request and its other fields may take. */
  private static final long FRAME = 1 << 20;

  private static final int MOST_FILES = 100;

  private static final int MOST_FIELD_BYTES = 1_000;

  private static final int MOST_NAME = 150;

  private static final int DRAIN_SECONDS = 20;

  private final PrivateFolder folder;
  private final long most;
  private final long mostWithFrame;

  Uploads(PrivateFolder folder, long most) {
    this.folder = folder;
    this.most = most;
    // Nothing can be added to all that a number can say.
    mostWithFrame = most > Long.MAX_VALUE - FRAME ? most : most + FRAME;
  }

  /**
   * Takes the files and fields of a request.
   *
   * @throws HttpProblem if it is no upload, too large, or has a file that is no workbook
   */
  Received receive(Context request) throws IOException {
    String type = request.header("Content-Type");
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      throw HttpProblem.of(400, "multipart", FIELD);
    }
    long length = request.req().getContentLengthLong();
    if (length > mostWithFrame) {
      throw tooLarge();
    }
    Path room = folder.room();
    boolean taken = false;
    try {
      Received received = received(room, parts(request, room));
      taken = true;
      return received;
    } finally {
      if (!taken) {
        PrivateFolder.remove(room);
      }
    }
  }

  private HttpProblem tooLarge() {
    return HttpProblem.of(413, "too-large", Sizes.show(most)).with("maxBytes", most);
  }

  private Collection<Part> parts(Context request, Path room) throws IOException {
    request
        .req()
        .setAttribute(
            CONFIG, new MultipartConfigElement(room.toString(), most, mostWithFrame, 1 << 16));
    try {
      return request.req().getParts();
    } catch (ServletException | IllegalStateException | IOException e) {
      if (exceeds(e)) {
        throw tooLarge();
      }
      throw HttpProblem.of(400, "multipart-broken");
    } catch (RuntimeException e) {
      throw exceeds(e) ? tooLarge() : HttpProblem.of(400, "multipart-broken");
    }
  }

  private static boolean exceeds(@Nullable Throwable fault) {
    for (Throwable one = fault; one != null; one = one.getCause()) {
      String text = String.valueOf(one.getMessage()).toLowerCase(Locale.ROOT);
      if (text.contains("413") || text.contains("exceed") || text.contains("too large")) {
        return true;
      }
    }
    return false;
  }

  private Received received(Path room, Collection<Part> parts) throws IOException {
    Map<String, String> fields = new HashMap<>();
    Map<String, Path> files = new LinkedHashMap<>();
    long bytes = 0;
    for (Part part : parts) {
      String name = part.getSubmittedFileName();
      if (name == null) {
        fields.put(part.getName(), text(part));
      } else if (part.getName().equals(FIELD) && !(name.isBlank() && part.getSize() == 0)) {
        bytes += part.getSize();
        if (bytes > most) {
          throw tooLarge();
        }
        if (files.size() >= MOST_FILES) {
          throw HttpProblem.of(400, "many-files", MOST_FILES);
        }
        Path file = room.resolve((files.size() + 1) + ".upload");
        try (InputStream in = part.getInputStream()) {
          Files.copy(in, file);
        }
        files.put(free(plain(name), files), file);
      }
      part.delete();
    }
    if (files.isEmpty()) {
      throw HttpProblem.of(400, "no-files", FIELD);
    }
    List<Input> inputs = new ArrayList<>();
    files.forEach((name, file) -> inputs.add(new Input(file, name)));
    for (Input input : inputs) {
      WorkbookReader.foreign(input.path(), input.name())
          .ifPresent(
              sentence -> {
                throw HttpProblem.saying(415, "not-a-workbook", sentence);
              });
    }
    return new Received(room, inputs, fields);
  }

  private static String text(Part part) throws IOException {
    try (InputStream in = part.getInputStream()) {
      return new String(in.readNBytes(MOST_FIELD_BYTES), StandardCharsets.UTF_8).strip();
    }
  }

  /** The name without folders and without characters that are not seen. */
  static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String seen =
        Normalizer.normalize(last, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "")
            .strip();
    int cut = Math.max(0, seen.length() - MOST_NAME);
    return seen.isEmpty() ? "workbook" : seen.substring(cut);
  }

  private static String free(String name, Map<String, Path> taken) {
    String free = name;
    for (int i = 2; taken.containsKey(free); i++) {
      free = name + " (" + i + ")";
    }
    return free;
  }

  /**
   * Lets a client that is refused come to the end of what it sends, so that it hears the answer;
   * what it sends is not kept. One that asks first, or sends without end, is answered at once.
   */
  static void drain(Context request) {
    if (request.header("Expect") != null || request.req().getContentLengthLong() > 1L << 32) {
      return;
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DRAIN_SECONDS);
    byte[] rest = new byte[1 << 16];
    try {
      InputStream in = request.req().getInputStream();
      while (System.nanoTime() < end && in.read(rest) >= 0) {
        // It goes nowhere.
      }
    } catch (IOException | IllegalStateException gone) {
      LOG.debug("nothing more is to be read", gone);
    }
  }
}
