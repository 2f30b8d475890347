package org.rasoat.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.rasoat.report.HtmlFormat;
import org.rasoat.report.RuleBookPages;
import org.rasoat.workbook.Checksum;

/** Style sheets, scripts and pictures of the pages; their addresses change with their contents. */
final class StaticFiles {

  private static final class File {
    private final byte[] bytes;
    private final String mediaType;
    private final String version;

    File(byte[] bytes, String mediaType) {
      this.bytes = bytes;
      this.mediaType = mediaType;
      this.version = Checksum.of(bytes).substring(0, 12);
    }
  }

  private static final Map<String, File> FILES = new TreeMap<>();

  static {
    put("report.css", HtmlFormat.css());
    put("report.js", HtmlFormat.js());
    put("book.css", RuleBookPages.css());
    put("book.js", RuleBookPages.js());
    put("page.css", text("page.css"));
    put("page.js", text("page.js"));
    put("icon.svg", text("icon.svg"));
  }

  private StaticFiles() {}

  private static void put(String name, String text) {
    FILES.put(name, new File(text.getBytes(StandardCharsets.UTF_8), mediaType(name)));
  }

  private static String text(String name) {
    try (InputStream in = StaticFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not among the resources");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String mediaType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      default -> "image/svg+xml";
    };
  }

  /** The address of a file, with what tells this version from others. */
  static String address(String name) {
    File file = FILES.get(name);
    return "/assets/" + name + "?" + (file == null ? "" : file.version);
  }

  /** Sends the file that a request names. */
  static void send(Context request) {
    File file = FILES.get(request.pathParam("file"));
    if (file == null) {
      throw HttpProblem.of(404, "not-found");
    }
    boolean versioned = file.version.equals(request.queryString());
    request.header("Cache-Control", versioned ? "public, max-age=31536000, immutable" : "no-cache");
    request.contentType(file.mediaType).result(file.bytes);
  }
}
