package org.rasoat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasoat.rules.BrokenPackException;
import org.rasoat.rules.RuleBook;

class LoadAheadTest {

  private static final Path FIRE = Path.of("rules/fire-safety");

  @TempDir private Path temp;

  @BeforeAll
  static void keepCompiledPacks() {
    // The first run of the program says where compiled packs are kept.
    Run.of("--version");
  }

  @Test
  void thePackThatWasNamedIsLoadedOnce() throws Exception {
    LoadAhead ahead = LoadAhead.of("check", "--rules", FIRE.toString(), "a.xlsx").orElseThrow();
    RuleBook book = ahead.load(Pack.of(FIRE));
    assertThat(book.name()).isEqualTo("fire-safety");
    assertThat(ahead.load(Pack.of(FIRE))).isSameAs(book);
  }

  @Test
  void withoutANameItIsTheDefaultOne() throws Exception {
    LoadAhead ahead = LoadAhead.of("check", "a.xlsx").orElseThrow();
    assertThat(ahead.load(Pack.of(null)).folder()).isEqualTo(Pack.of(null).shown());
  }

  @Test
  void anotherPackThanTheGuessIsLoadedAfterAll() throws Exception {
    LoadAhead ahead = LoadAhead.of("check", "a.xlsx").orElseThrow();
    assertThat(ahead.load(Pack.of(FIRE)).name()).isEqualTo("fire-safety");
  }

  @Test
  void aGuessThatIsNoPackIsOfNoConsequence() throws Exception {
    LoadAhead ahead = LoadAhead.of("check", "--rules=\0", "a.xlsx").orElseThrow();
    assertThat(ahead.load(Pack.of(FIRE)).name()).isEqualTo("fire-safety");
  }

  @Test
  void whatIsWrongWithThePackIsTold() throws Exception {
    Files.writeString(temp.resolve("rules.drl"), "package p;\nrule \"A-1\" when then\n");
    LoadAhead ahead = LoadAhead.of("check", "--rules=" + temp, "a.xlsx").orElseThrow();
    assertThatThrownBy(() -> ahead.load(Pack.of(temp)))
        .isInstanceOfSatisfying(
            BrokenPackException.class, broken -> assertThat(broken.problems()).isNotEmpty());
  }

  @Test
  void nothingIsLoadedForOtherCommandsAndForHelp() {
    assertThat(LoadAhead.of("rules", "list")).isEmpty();
    assertThat(LoadAhead.of("check")).isEmpty();
    assertThat(LoadAhead.of("check", "--help")).isEmpty();
    assertThat(LoadAhead.of()).isEmpty();
  }

  @Test
  void anOptionHasItsValueBehindItOrInIt() {
    assertThat(FirstLook.value("--rules", "check", "--rules", "a")).isEqualTo(Optional.of("a"));
    assertThat(FirstLook.value("--rules", "check", "--rules=a b")).isEqualTo(Optional.of("a b"));
    assertThat(FirstLook.value("--rules", "check", "--rules")).isEmpty();
    assertThat(FirstLook.value("--rules", "--rulesx=a", "rules")).isEmpty();
  }
}
