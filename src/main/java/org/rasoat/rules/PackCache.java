package org.rasoat.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.drools.base.common.DroolsObjectInputStream;
import org.kie.api.definition.KiePackage;
import org.rasoat.workbook.Checksum;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what compiling a pack gave, for the next run: most runs find the rules unchanged, and
 * compiling them is most of what a short run does. An entry is found again by the contents of the
 * files of rules and by the program and Java that compiled them, so that a change of any of these
 * is never missed. The folder belongs to the program's own user, like the program itself. Whatever
 * goes wrong here only costs time: the pack is compiled.
 */
public final class PackCache {

  private static final Logger LOG = LoggerFactory.getLogger(PackCache.class);

  /** Some packs, in some states: what a rule author goes back and forth between. */
  private static final int KEPT = 8;

  private static final String ENDING = ".pack";
  private static final String ENDING_OF_TEXT = ".drl";

  private final Path folder;
  private final String program;

  /** What this process loaded last, by the names that messages give the packs. */
  private final Map<String, Last> last = new ConcurrentHashMap<>();

  /**
   * A cache.
   *
   * @param folder where compiled packs are kept; made when first needed
   * @param program tells this build of the program from every other
   */
  public PackCache(Path folder, String program) {
    this.folder = folder;
    this.program = program;
  }

  /**
   * What is kept of a pack while this process lives.
   *
   * @param folder where its files are
   * @param pack the pack as it was loaded last
   * @param whole the pack when all of it was compiled the last time, of which that one was made
   * @param spare copies of its base
   */
  record Last(Path folder, CompiledPack pack, CompiledPack whole, SpareBase spare) {
    /** A pack of which all was compiled, or found compiled. */
    static Last of(Path folder, CompiledPack whole) {
      return new Last(folder, whole, whole, new SpareBase(whole));
    }

    /** The load of a pack that was made of this one. */
    Last then(CompiledPack edited) {
      return new Last(folder, edited, whole, spare);
    }
  }

  /**
   * The last load of a pack by this process; empty if there was none.
   *
   * @param pack the folder of the pack
   * @param shown the folder as messages name it
   */
  Optional<Last> last(Path pack, String shown) {
    return Optional.ofNullable(last.get(shown)).filter(known -> known.folder().equals(pack));
  }

  /** Remembers a load while this process lives. */
  void remember(String shown, Last load) {
    last.put(shown, load);
  }

  /**
   * What was kept of a pack in an earlier run; empty if nothing was, or nothing that can be used.
   *
   * @param sources the files that are compiled
   */
  Optional<CompiledPack> find(List<Source> sources) {
    Path file = file(sources);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      byte[] content = Files.readAllBytes(file);
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
      if (in.readLong() != sum(content)) {
        throw new IOException("not as it was written");
      }
      Map<String, byte[]> declared = readClasses(in);
      Map<String, byte[]> functions = readClasses(in);
      DeclaredTypes types = new DeclaredTypes(declared, functions);
      List<RuleCode> codes = RuleCodec.read(in);
      List<RuleCode.Derivation> derivations = RuleCodec.readDerivations(in);
      // Two threads must not define a class at the same time.
      types.classes();
      int start = content.length - in.available();
      Supplier<Collection<KiePackage>> reader =
          () ->
              readRules(
                  new ByteArrayInputStream(content, start, content.length - start),
                  types,
                  functions.keySet());
      Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
      return Optional.of(CompiledPack.kept(sources, types, reader, codes, derivations));
    } catch (IOException | RuntimeException | LinkageError e) {
      LOG.info("a compiled pack that was kept cannot be used: {}", file, e);
      return Optional.empty();
    }
  }

  /** Keeps a pack for other runs; if that cannot be done, they compile it again. */
  void keep(CompiledPack pack) {
    try {
      write(file(pack.sources()), bytes(pack));
      forgetOldest(ENDING);
    } catch (IOException | RuntimeException e) {
      LOG.info("a compiled pack is not kept in {}", folder, e);
    }
  }

  /**
   * The text that was made of a file in an earlier run; empty if none was.
   *
   * @param file a file of the pack
   * @param name the file as messages name it, which the text may name too
   */
  Optional<String> text(Path file, String name) {
    try {
      Path kept = place(file, name);
      if (Files.isRegularFile(kept)) {
        Files.setLastModifiedTime(kept, FileTime.fromMillis(System.currentTimeMillis()));
        return Optional.of(Files.readString(kept));
      }
    } catch (IOException e) {
      LOG.info("a text that was kept cannot be used", e);
    }
    return Optional.empty();
  }

  /**
   * Keeps the text that was made of a file; if that cannot be done, the next run makes it again.
   */
  void keep(Path file, String name, String text) {
    try {
      write(place(file, name), text.getBytes(StandardCharsets.UTF_8));
      forgetOldest(ENDING_OF_TEXT);
    } catch (IOException e) {
      LOG.info("a text is not kept in {}", folder, e);
    }
  }

  private Path place(Path file, String name) throws IOException {
    String content = Checksum.of(Files.readAllBytes(file));
    String key = String.join("\n", program, name, content);
    return folder.resolve(Checksum.of(key.getBytes(StandardCharsets.UTF_8)) + ENDING_OF_TEXT);
  }

  /** Writes a file so that nobody ever sees a part of it. */
  private void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, "unfinished", ".tmp");
    try {
      Files.write(unfinished, content);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static byte[] bytes(CompiledPack pack) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(0);
    write(out, pack.types().code());
    write(out, pack.functions());
    RuleCodec.write(out, pack.codes());
    RuleCodec.writeDerivations(out, pack.derivations());
    out.flush();
    RuleOutput rules = new RuleOutput(bytes);
    rules.writeObject(new ArrayList<>(pack.rules().getKiePackages()));
    rules.flush();
    byte[] content = bytes.toByteArray();
    ByteBuffer.wrap(content).putLong(sum(content));
    return content;
  }

  /** The sum of all that stands behind the sum. */
  private static long sum(byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content, Long.BYTES, content.length - Long.BYTES);
    return sum.getValue();
  }

  private static void write(DataOutputStream out, Map<String, byte[]> classes) throws IOException {
    out.writeInt(classes.size());
    for (Map.Entry<String, byte[]> type : classes.entrySet()) {
      out.writeUTF(type.getKey());
      out.writeInt(type.getValue().length);
      out.write(type.getValue());
    }
  }

  private static Map<String, byte[]> readClasses(DataInputStream in) throws IOException {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      classes.put(name, in.readNBytes(in.readInt()));
    }
    return classes;
  }

  private static Collection<KiePackage> readRules(
      InputStream in, DeclaredTypes types, Set<String> functions) {
    try {
      List<KiePackage> packages = new ArrayList<>();
      for (Object part :
          (Collection<?>) new DroolsObjectInputStream(in, types.loader()).readObject()) {
        packages.add((KiePackage) part);
      }
      Compiler.leaveToTypes(packages, functions);
      return packages;
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("rules cannot be read", e);
    }
  }

  /** Named after what was read, not after what is in the folder by now. */
  private Path file(List<Source> sources) {
    StringBuilder key = new StringBuilder(program).append('\n');
    key.append(Runtime.version()).append(' ').append(System.getProperty("java.vm.vendor"));
    for (Source source : sources) {
      key.append('\n').append(source.name()).append(' ').append(source.text().length());
      key.append('\n').append(source.text());
    }
    byte[] bytes = key.toString().getBytes(StandardCharsets.UTF_8);
    return folder.resolve(Checksum.of(bytes) + ENDING);
  }

  private void forgetOldest(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> oldest =
          files
              .filter(file -> file.toString().endsWith(ending))
              .sorted(Comparator.comparing(PackCache::age).reversed())
              .skip(KEPT)
              .toList();
      for (Path file : oldest) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static FileTime age(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }
}
