package org.rasoat.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** So many tries a minute for each address; who made none for a while has all of them again. */
final class RateLimit {

  private static final double NANOS_PER_MINUTE = 60e9;

  /** Addresses are forgotten when there are so many that somebody may be making them up. */
  private static final int MOST_ADDRESSES = 10_000;

  /** What is left to an address, at a time. */
  private record Left(double tries, long nanos) {}

  private final int perMinute;
  private final LongSupplier nanos;
  private final Map<String, Left> addresses = new ConcurrentHashMap<>();

  RateLimit(int perMinute, LongSupplier nanos) {
    this.perMinute = perMinute;
    this.nanos = nanos;
  }

  /** Takes one try from an address; 0, or the seconds after which there will be one again. */
  long take(String address) {
    long now = nanos.getAsLong();
    if (addresses.size() > MOST_ADDRESSES) {
      addresses.values().removeIf(left -> filled(left, now) >= perMinute);
    }
    Left left =
        addresses.compute(
            address,
            (key, before) -> new Left((before == null ? perMinute : filled(before, now)) - 1, now));
    if (left.tries() >= 0) {
      return 0;
    }
    addresses.computeIfPresent(address, (key, over) -> new Left(over.tries() + 1, over.nanos()));
    return (long) Math.ceil(-left.tries() * 60 / perMinute);
  }

  private double filled(Left left, long now) {
    return Math.min(perMinute, left.tries() + (now - left.nanos()) / NANOS_PER_MINUTE * perMinute);
  }

  /** Whether an address has no try left, without taking one. */
  boolean exhausted(String address) {
    Left left = addresses.get(address);
    return left != null && filled(left, nanos.getAsLong()) < 1;
  }
}
