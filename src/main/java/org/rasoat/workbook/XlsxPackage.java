package org.rasoat.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * The zip of an {@code .xlsx}: its parts and how they refer to each other. It is opened for reading
 * only, and guards what is inflated from it.
 */
final class XlsxPackage implements Closeable {

  private final ZipFile zip;
  private final Meter meter;
  private final Map<String, ZipEntry> parts = new HashMap<>();

  /**
   * A reference to another part.
   *
   * @param id its name within the referring part
   * @param type the last word of its type: {@code worksheet}
   * @param part the name of the part that it points to
   */
  record Relation(String id, String type, String part) {}

  XlsxPackage(Path path, Meter meter) throws IOException {
    this.meter = meter;
    ZipDirectory.check(path, meter);
    zip = new ZipFile(path.toFile());
    zip.stream().forEach(entry -> parts.putIfAbsent(key(entry.getName()), entry));
  }

  /** Names of parts do not differ by case, and some programs write them with backslashes. */
  static String key(String name) {
    return name.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  boolean has(String part) {
    return parts.containsKey(key(part));
  }

  /** How many bytes a part has by its own account, inflated; 0 if it tells none. */
  long inflated(String part) {
    ZipEntry entry = parts.get(key(part));
    return entry == null ? 0 : Math.max(0, entry.getSize());
  }

  /** How many bytes the parts whose names begin and end so have together, inflated. */
  long inflated(String start, String end) {
    return parts.entrySet().stream()
        .filter(part -> part.getKey().startsWith(start) && part.getKey().endsWith(end))
        .mapToLong(part -> Math.max(0, part.getValue().getSize()))
        .sum();
  }

  /** Whether the name of any part begins so. */
  boolean hasFolder(String start) {
    return parts.keySet().stream().anyMatch(name -> name.startsWith(start));
  }

  /**
   * The bytes of a part.
   *
   * @throws IOException if there is no such part
   */
  InputStream open(String part) throws IOException {
    return open(part, meter);
  }

  /**
   * The bytes of a part.
   *
   * @param measure counts them
   * @throws IOException if there is no such part
   */
  InputStream open(String part, Meter measure) throws IOException {
    ZipEntry entry = parts.get(key(part));
    if (entry == null) {
      throw new IOException("no part " + part);
    }
    return new Guard(
        zip.getInputStream(entry), measure, entry.getCompressedSize(), entry.getSize());
  }

  /** What a part refers to within the package; the empty name stands for the package itself. */
  List<Relation> relations(String part) throws IOException, XMLStreamException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String rels = folder + "_rels/" + part.substring(slash) + ".rels";
    if (!has(rels)) {
      return List.of();
    }
    List<Relation> relations = new ArrayList<>();
    try (InputStream in = open(rels)) {
      Xml xml = Xml.open(in, meter);
      while (xml.nextWithin("Relationships")) {
        meter.atMost(Limit.PARTS, relations.size());
        add(relations, folder, xml);
      }
    }
    return relations;
  }

  /** Adds the relationship at hand, unless it points outside the package. */
  private static void add(List<Relation> relations, String folder, Xml xml) {
    String id = xml.attribute("Id");
    String type = xml.attribute("Type");
    String target = xml.attribute("Target");
    if (id == null || type == null || target == null) {
      return;
    }
    if (!"External".equals(xml.attribute("TargetMode"))) {
      String word = type.substring(type.lastIndexOf('/') + 1);
      relations.add(new Relation(id, word, resolve(folder, target)));
    }
  }

  private static String resolve(String folder, String target) {
    String plain =
        URLDecoder.decode(target.replace('\\', '/').replace("+", "%2B"), StandardCharsets.UTF_8);
    Deque<String> names = new ArrayDeque<>();
    for (String name : ((plain.startsWith("/") ? "" : folder) + plain).split("/", -1)) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
