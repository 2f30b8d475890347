package org.rasoat.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rasoat.language.Bilingual;
import org.rasoat.language.Sentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Waivers in YAML: a list of entries, by itself or under {@code waivers}. It is read token by
 * token, because each problem shall name its line.
 */
final class YamlWaivers {

  private static final Logger LOG = LoggerFactory.getLogger(YamlWaivers.class);

  /** People write these files; a larger one is none of them. */
  private static final long MOST_BYTES = 1 << 20;

  private static final String LIST = "waivers";

  private final List<WaiverFile.Problem> problems;
  private final List<WaiverEntry> entries = new ArrayList<>();

  YamlWaivers(List<WaiverFile.Problem> problems) {
    this.problems = problems;
  }

  List<WaiverEntry> read(Path path) {
    try {
      if (Files.size(path) > MOST_BYTES) {
        problem(0, Sentences.say("findings.large"));
        return List.of();
      }
      read(Files.readString(path));
    } catch (IOException e) {
      LOG.debug("waivers not read", e);
      problem(0, Sentences.say("findings.unreadable"));
    }
    return entries;
  }

  private void read(String text) {
    try (JsonParser yaml = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
      list(yaml, yaml.nextToken());
    } catch (JacksonException e) {
      LOG.debug("waivers are no YAML", e);
      problem(
          e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
          Sentences.say("findings.no-yaml"));
    }
  }

  private void list(JsonParser yaml, @Nullable JsonToken first) {
    JsonToken token = first;
    if (token == JsonToken.START_OBJECT && LIST.equals(yaml.nextName())) {
      token = yaml.nextToken();
    }
    if (token != JsonToken.START_ARRAY) {
      // An empty file has no token, and is told of elsewhere.
      if (token != null) {
        problem(line(yaml), Sentences.say("findings.no-list"));
      }
      return;
    }
    while (yaml.nextToken() != JsonToken.END_ARRAY) {
      if (yaml.currentToken() == JsonToken.START_OBJECT) {
        entry(yaml);
      } else {
        problem(line(yaml), Sentences.say("findings.no-list"));
        yaml.skipChildren();
      }
    }
  }

  private void entry(JsonParser yaml) {
    int line = line(yaml);
    int before = problems.size();
    Map<WaiverField, String> values = new EnumMap<>(WaiverField.class);
    for (String name = yaml.nextName(); name != null; name = yaml.nextName()) {
      int at = line(yaml);
      JsonToken value = yaml.nextToken();
      String text = value == JsonToken.VALUE_NULL ? "" : yaml.getString();
      Optional<WaiverField> field = WaiverField.named(name);
      if (value == null || !value.isScalarValue()) {
        problem(at, Sentences.say("findings.no-text", name));
        yaml.skipChildren();
      } else if (field.isEmpty()) {
        problem(at, unknown(name));
      } else if (values.putIfAbsent(field.get(), text) != null) {
        problem(at, Sentences.say("findings.field-twice", name));
      }
    }
    if (problems.size() == before) {
      entries.add(new WaiverEntry(line, values));
    }
  }

  private static Bilingual unknown(String name) {
    return WaiverField.nearest(name)
        .map(near -> Sentences.say("findings.field-near", name, near))
        .orElseGet(() -> Sentences.say("findings.field-unknown", name));
  }

  private void problem(int line, Bilingual message) {
    problems.add(new WaiverFile.Problem(line, message));
  }

  private static int line(JsonParser yaml) {
    return yaml.currentTokenLocation().getLineNr();
  }
}
