package org.rasoat.rules;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rasoat.findings.Severity;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Template;

/** Writes what rules say of themselves, and reads it again, so that no file need be parsed. */
final class RuleCodec {

  private RuleCodec() {}

  static void write(DataOutputStream out, List<RuleCode> codes) throws IOException {
    out.writeInt(codes.size());
    for (RuleCode code : codes) {
      Rule rule = code.rule();
      out.writeUTF(rule.id());
      out.writeUTF(rule.title().vi());
      out.writeUTF(rule.title().en());
      out.writeUTF(rule.severity().name());
      out.writeUTF(rule.topic());
      out.writeUTF(rule.basis());
      out.writeUTF(rule.source());
      out.writeUTF(rule.file());
      out.writeInt(rule.line());
      out.writeUTF(code.checks());
      out.writeUTF(code.vi().toString());
      out.writeUTF(code.en().toString());
      texts(out, code.optional());
      out.writeInt(code.oneOf().size());
      for (List<String> group : code.oneOf()) {
        texts(out, group);
      }
      needs(out, code.needs());
      SightCodec.write(out, code.sight());
    }
  }

  static List<RuleCode> read(DataInputStream in) throws IOException {
    List<RuleCode> codes = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      Rule rule =
          new Rule(
              in.readUTF(),
              new Bilingual(in.readUTF(), in.readUTF()),
              Severity.valueOf(in.readUTF()),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readInt());
      String checks = in.readUTF();
      Template vi = Template.parse(in.readUTF());
      Template en = Template.parse(in.readUTF());
      Set<String> optional = texts(in);
      List<List<String>> oneOf = new ArrayList<>();
      for (int groups = in.readInt(); groups > 0; groups--) {
        oneOf.add(list(in));
      }
      codes.add(
          new RuleCode(rule, checks, vi, en, optional, oneOf, needs(in), SightCodec.read(in)));
    }
    return codes;
  }

  static void writeDerivations(DataOutputStream out, List<RuleCode.Derivation> derivations)
      throws IOException {
    out.writeInt(derivations.size());
    for (RuleCode.Derivation derivation : derivations) {
      out.writeUTF(derivation.name());
      out.writeUTF(derivation.derives());
      texts(out, derivation.optional());
      needs(out, derivation.needs());
      SightCodec.write(out, derivation.sight());
      texts(out, derivation.fields());
    }
  }

  static List<RuleCode.Derivation> readDerivations(DataInputStream in) throws IOException {
    List<RuleCode.Derivation> derivations = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      derivations.add(
          new RuleCode.Derivation(
              in.readUTF(), in.readUTF(), texts(in), needs(in), SightCodec.read(in), list(in)));
    }
    return derivations;
  }

  private static void needs(DataOutputStream out, Needs needs) throws IOException {
    byType(out, needs.fields());
    out.writeInt(needs.fixed().size());
    for (Map.Entry<String, Map<String, Set<String>>> type : needs.fixed().entrySet()) {
      out.writeUTF(type.getKey());
      byType(out, type.getValue());
    }
  }

  private static Needs needs(DataInputStream in) throws IOException {
    Map<String, Set<String>> fields = byType(in);
    Map<String, Map<String, Set<String>>> fixed = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      fixed.put(in.readUTF(), byType(in));
    }
    return new Needs(fields, fixed);
  }

  private static void byType(DataOutputStream out, Map<String, Set<String>> all)
      throws IOException {
    out.writeInt(all.size());
    for (Map.Entry<String, Set<String>> one : all.entrySet()) {
      out.writeUTF(one.getKey());
      texts(out, one.getValue());
    }
  }

  private static Map<String, Set<String>> byType(DataInputStream in) throws IOException {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      all.put(in.readUTF(), texts(in));
    }
    return all;
  }

  /** Writes texts for either of {@link #texts(DataInputStream)} and {@link #list}. */
  static void texts(DataOutputStream out, Collection<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static Set<String> texts(DataInputStream in) throws IOException {
    return new LinkedHashSet<>(list(in));
  }

  /** The texts in their order, however often each was written. */
  static List<String> list(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return List.copyOf(texts);
  }
}
