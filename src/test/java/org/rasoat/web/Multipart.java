package org.rasoat.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The body of an upload, as browsers write it. */
final class Multipart {

  private static final String BOUNDARY = "----rasoat-test-boundary";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  static Multipart of(Path file) throws IOException {
    return new Multipart().file(file.getFileName().toString(), Files.readAllBytes(file));
  }

  static Multipart of(String name, String content) {
    return new Multipart().file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Multipart file(String name, byte[] content) {
    part("name=\"files\"; filename=\"" + name + "\"", content);
    return this;
  }

  Multipart field(String name, String value) {
    part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  private void part(String disposition, byte[] content) {
    out.writeBytes(
        ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    out.writeBytes(content);
    out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(out.toByteArray());
    whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return whole.toByteArray();
  }
}
