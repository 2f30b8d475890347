package org.rasoat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.rasoat.language.Language;

/** Sizes, durations and rates. */
class SmallPartsTest {

  @Test
  void sizesAreReadAsPeopleWriteThem() {
    assertThat(Sizes.parse("50MB")).contains(50L << 20);
    assertThat(Sizes.parse("512 kb")).contains(512L << 10);
    assertThat(Sizes.parse("2GiB")).contains(2L << 30);
    assertThat(Sizes.parse("7")).contains(7L);
    assertThat(Sizes.parse("much")).isEmpty();
    assertThat(Sizes.parse("-1")).isEmpty();
    assertThat(Sizes.show(50L << 20)).isEqualTo("50 MB");
    assertThat(Sizes.show(1536)).isEqualTo("1.5 KB");
  }

  @Test
  void durationsAreReadAsPeopleWriteThem() {
    assertThat(Durations.parse("90s")).contains(Duration.ofSeconds(90));
    assertThat(Durations.parse("30")).contains(Duration.ofMinutes(30));
    assertThat(Durations.parse("2 h")).contains(Duration.ofHours(2));
    assertThat(Durations.parse("1d")).contains(Duration.ofDays(1));
    assertThat(Durations.parse("soon")).isEmpty();
    assertThat(Durations.say(Duration.ofHours(1), new Words(Language.EN))).isEqualTo("1 hour");
    assertThat(Durations.say(Duration.ofMinutes(90), new Words(Language.VI))).isEqualTo("90 phút");
  }

  @Test
  void triesComeBackWithTime() {
    AtomicLong nanos = new AtomicLong();
    RateLimit limit = new RateLimit(2, nanos::get);
    assertThat(limit.take("a")).isZero();
    assertThat(limit.exhausted("a")).isFalse();
    assertThat(limit.take("a")).isZero();
    assertThat(limit.exhausted("a")).isTrue();
    assertThat(limit.take("a")).isEqualTo(30);
    assertThat(limit.take("b")).isZero();
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(30));
    assertThat(limit.take("a")).isZero();
    assertThat(limit.take("a")).isPositive();
  }
}
