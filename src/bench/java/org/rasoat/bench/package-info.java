/**
 * What is measured, for the README's section on speed. Two programs print its tables: {@link
 * org.rasoat.bench.Peers} starts Rasoat and other programs as processes of their own, {@link
 * org.rasoat.bench.Stages} runs the benchmarks of single stages in a JVM that is warm. Nothing here
 * is a test, and no test depends on a time.
 */
@NullMarked
package org.rasoat.bench;

import org.jspecify.annotations.NullMarked;
