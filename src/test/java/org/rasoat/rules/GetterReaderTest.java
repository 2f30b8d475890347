package org.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import org.drools.base.base.BaseClassFieldReader;
import org.drools.base.base.ValueType;
import org.drools.mvel.asm.ClassFieldInspectorImpl;
import org.junit.jupiter.api.Test;

class GetterReaderTest {

  private static BaseClassFieldReader reader(Class<?> type, String name) throws Exception {
    return GetterReader.of(new ClassFieldInspectorImpl(type), name).orElseThrow();
  }

  @Test
  void itAsksAValueForWhatItSays() throws Exception {
    BaseClassFieldReader month = reader(LocalDate.class, "month");
    assertThat(month.getValue(null, LocalDate.of(2020, 3, 1))).isEqualTo(java.time.Month.MARCH);
    assertThat(month.getExtractToClass()).isEqualTo(java.time.Month.class);
    BaseClassFieldReader year = reader(YearMonth.class, "year");
    assertThat(year.getValueType()).isEqualTo(ValueType.PINTEGER_TYPE);
    assertThat(year.getWholeNumberValue(null, YearMonth.of(2020, 3))).isEqualTo(2020);
    assertThat(reader(LocalDate.class, "leapYear").getBooleanValue(null, LocalDate.of(2020, 3, 1)))
        .isTrue();
  }

  @Test
  void itFailsAsTheValueDoes() throws Exception {
    BaseClassFieldReader first = reader(ArrayDeque.class, "first");
    assertThatThrownBy(() -> first.getValue(null, new ArrayDeque<>()))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> first.getValue(null, null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void whatIsNoMethodOfItsOwnIsLeftToDrools() throws Exception {
    assertThat(GetterReader.of(new ClassFieldInspectorImpl(LocalDate.class), "this")).isEmpty();
    assertThat(GetterReader.of(new ClassFieldInspectorImpl(LocalDate.class), "weight")).isEmpty();
    // A record that nobody outside of its package can see.
    assertThat(GetterReader.of(new ClassFieldInspectorImpl(EarlierLoad.class), "last")).isEmpty();
  }
}
