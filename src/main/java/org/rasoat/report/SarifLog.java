package org.rasoat.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a SARIF 2.1.0 log that Rasoat writes, as records: names, order and meaning are those
 * of the standard (OASIS, sections 3.13 to 3.58). The object models that are published bring a
 * second JSON library.
 */
record SarifLog(@JsonProperty("$schema") String schema, String version, List<Run> runs) {

  record Run(
      Tool tool,
      String language,
      List<Invocation> invocations,
      Map<String, Described> originalUriBaseIds,
      List<Artifact> artifacts,
      String columnKind,
      List<Result> results,
      Map<String, String> properties) {}

  record Tool(Driver driver) {}

  record Driver(String name, String version, String language, List<Rule> rules) {}

  record Described(Text description) {}

  record Rule(
      String id,
      Text shortDescription,
      Text fullDescription,
      Text help,
      Map<String, Object> properties) {}

  /** A message; the Markdown is there for the help of rules only. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Text(String text, @Nullable String markdown) {}

  record Invocation(
      boolean executionSuccessful,
      int exitCode,
      String exitCodeDescription,
      List<Notification> toolExecutionNotifications) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Notification(
      Descriptor descriptor,
      @Nullable Descriptor associatedRule,
      Text message,
      String level,
      @Nullable List<Location> locations) {}

  record Descriptor(String id) {}

  record Artifact(ArtifactLocation location, List<String> roles, Map<String, String> hashes) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ArtifactLocation(String uri, @Nullable String uriBaseId) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Result(
      String ruleId,
      int ruleIndex,
      String level,
      Text message,
      List<Location> locations,
      List<Location> relatedLocations,
      Map<String, String> partialFingerprints,
      @Nullable String baselineState,
      List<Suppression> suppressions,
      Map<String, String> properties) {}

  /** Why a result does not count. An empty list says that it does. */
  record Suppression(String kind, String status, String justification) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Location(
      @Nullable Integer id,
      PhysicalLocation physicalLocation,
      @Nullable List<LogicalLocation> logicalLocations,
      @Nullable Text message) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PhysicalLocation(ArtifactLocation artifactLocation, @Nullable Region region) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Region(int startLine, @Nullable Integer startColumn) {}

  record LogicalLocation(String name, String fullyQualifiedName, String kind) {}
}
