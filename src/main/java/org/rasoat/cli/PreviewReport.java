package org.rasoat.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rasoat.Preview;
import org.rasoat.findings.Finding;
import org.rasoat.language.Language;
import org.rasoat.language.Sentences;
import org.rasoat.report.EffectLines;
import org.rasoat.report.Effects;
import org.rasoat.report.Report;
import org.rasoat.report.Report.Fingerprinted;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells what an edited pack would change.
 *
 * @param base the pack in force, as messages name it
 * @param edited the edited pack
 * @param previews what would change, by dossier
 */
record PreviewReport(String base, String edited, Map<String, Preview> previews, Language language) {

  /** For people. */
  String text() {
    StringBuilder out = new StringBuilder();
    out.append(say("preview.head", edited, base, previews.size())).append("\n");
    List<String> same = new ArrayList<>();
    previews.forEach(
        (name, preview) -> {
          if (preview.changes().none() && preview.after().problems().isEmpty()) {
            same.add(name);
          } else {
            out.append('\n').append(name).append('\n');
            append(out, preview);
          }
        });
    if (!same.isEmpty()) {
      out.append('\n').append(say("preview.same", String.join(", ", same))).append('\n');
    }
    List<Effects> all = previews.values().stream().map(Preview::changes).toList();
    out.append('\n')
        .append(
            say(
                "preview.total",
                all.stream().mapToInt(one -> one.appeared().size()).sum(),
                all.stream().mapToInt(one -> one.disappeared().size()).sum(),
                all.stream().mapToInt(one -> one.weighed().size()).sum(),
                all.stream().mapToInt(one -> one.reworded().size()).sum()));
    return out.toString();
  }

  private void append(StringBuilder out, Preview preview) {
    for (Report.Problem problem : preview.after().problems()) {
      line(out, "!", problem.message().in(language));
    }
    new EffectLines(language)
        .of(preview.changes())
        .forEach(one -> line(out, one.sign(), one.text()));
    String before = verdict(preview.before());
    String after = verdict(preview.after());
    line(
        out,
        " ",
        before.equals(after)
            ? say("preview.verdict-same", after)
            : say("preview.verdict", before, after));
  }

  private static void line(StringBuilder out, String sign, String text) {
    out.append("  ").append(sign).append(' ').append(text.replace("\n", "\n    ")).append('\n');
  }

  private String verdict(Report report) {
    return Sentences.say("report.verdict." + report.verdict().word()).in(language);
  }

  private String say(String key, Object... values) {
    return Sentences.say("cli." + key, values).in(language);
  }

  /** For programs. */
  String json() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("schema", "rasoat-preview/1");
    out.put("base", base);
    out.put("edited", edited);
    List<Object> dossiers = new ArrayList<>();
    previews.forEach((name, preview) -> dossiers.add(json(name, preview)));
    out.put("dossiers", dossiers);
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(out);
  }

  private Map<String, Object> json(String name, Preview preview) {
    Effects changes = preview.changes();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("dossier", name);
    out.put("verdictBefore", preview.before().verdict().word());
    out.put("verdictAfter", preview.after().verdict().word());
    out.put("appeared", changes.appeared().stream().map(this::json).toList());
    out.put("disappeared", changes.disappeared().stream().map(this::json).toList());
    out.put("severityChanged", changes.weighed().stream().map(this::json).toList());
    out.put("reworded", changes.reworded().stream().map(this::json).toList());
    List<Object> rules = new ArrayList<>();
    for (Effects.RuleChange rule : changes.rules()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("rule", rule.rule());
      one.put("before", rule.before() == null ? null : rule.before().status().word());
      one.put("after", rule.after() == null ? null : rule.after().status().word());
      rules.add(one);
    }
    out.put("rules", rules);
    out.put(
        "problems",
        preview.after().problems().stream().map(one -> one.message().in(language)).toList());
    return out;
  }

  private Map<String, Object> json(Fingerprinted one) {
    Finding finding = one.finding();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("rule", finding.rule());
    out.put("severity", finding.severity().word());
    out.put("file", finding.place().cell().file());
    out.put("sheet", finding.place().cell().sheet());
    out.put("cell", finding.place().cell().at().a1());
    out.put("message", finding.message().in(language));
    out.put("fingerprint", one.fingerprint());
    return out;
  }

  private Map<String, Object> json(Effects.Both both) {
    Map<String, Object> out = json(both.after());
    out.put("severityBefore", both.before().finding().severity().word());
    out.put("messageBefore", both.before().finding().message().in(language));
    return out;
  }
}
