package org.rasoat.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1999, 2000, 2001, 12_345})
  void givesEverythingInOrder(int count) {
    List<Integer> given = new ArrayList<>();
    try (ReadAhead<Integer> all = new ReadAhead<>(count, () -> i -> i)) {
      for (int i = 0; i < count; i++) {
        given.add(all.next());
      }
    }
    assertThat(given).isEqualTo(IntStream.range(0, count).boxed().toList());
  }

  @Test
  void throwsWhatMakingThrewWhereItIsAskedFor() {
    try (ReadAhead<Integer> all =
        new ReadAhead<>(
            5000,
            () ->
                i -> {
                  if (i == 3000) {
                    throw new IllegalArgumentException("hàng 3000");
                  }
                  return i;
                })) {
      for (int i = 0; i < 2500; i++) {
        assertThat(all.next()).isEqualTo(i);
      }
      assertThatThrownBy(() -> IntStream.range(0, 1000).forEach(i -> all.next()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("hàng 3000");
    }
  }

  @Test
  void makesLittleMoreThanWasAskedFor() {
    AtomicInteger made = new AtomicInteger();
    try (ReadAhead<Integer> all = new ReadAhead<>(1_000_000, () -> i -> made.incrementAndGet())) {
      all.next();
    }
    assertThat(made).hasValueLessThan(5000);
  }

  @Test
  void goesOnWhereItIsInterrupted() {
    try (ReadAhead<Integer> all = new ReadAhead<>(3000, () -> i -> i)) {
      Thread.currentThread().interrupt();
      IntStream.range(0, 3000).forEach(i -> assertThat(all.next()).isEqualTo(i));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  /** A maker remembers what it has read, and is not made for several threads. */
  @Test
  void lendsEachMakerToOneThreadAtATime() {
    AtomicInteger makers = new AtomicInteger();
    try (ReadAhead<Integer> all =
        new ReadAhead<>(
            50_000,
            () -> {
              makers.incrementAndGet();
              AtomicInteger within = new AtomicInteger();
              return i -> {
                assertThat(within.incrementAndGet()).isEqualTo(1);
                Thread.onSpinWait();
                within.decrementAndGet();
                return i;
              };
            })) {
      for (int i = 0; i < 50_000; i++) {
        assertThat(all.next()).isEqualTo(i);
      }
    }
    assertThat(makers).hasValueLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
  }
}
