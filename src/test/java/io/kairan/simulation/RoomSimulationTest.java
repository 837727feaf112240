package io.kairan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.live.SimulatedMeeting;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Many devices, lines that break, messages that come late, twice or never, and a room that dies
 * between append and commit. A seed stands in the title; one that ever failed stays in the list.
 */
class RoomSimulationTest {

  private static final int STEPS = 1_500;
  private static final int FIXED = 150;
  private static final int NEW = 50;

  /** For {@code scripts/simulate}: so many seeds in a row, from this one on. */
  private static final long ASKED = Long.getLong("kairan.seeds", 0);

  private static final long FROM = Long.getLong("kairan.from", 1);

  @TestFactory
  @DisplayName(
      "JRN1 JRN4 JRN5 CAT1 CAT2 CAT3 MEM1 MEM3 PRE2 in the end every device knows the same")
  Stream<DynamicTest> everySeed() {
    return seeds().mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> run(seed)));
  }

  private static LongStream seeds() {
    return ASKED > 0
        ? LongStream.range(FROM, FROM + ASKED)
        : LongStream.concat(
            LongStream.rangeClosed(1, FIXED), new Random().longs(NEW, 1_000, 1_000_000_000));
  }

  private static void run(long seed) {
    SimulatedMeeting meeting = new SimulatedMeeting(seed);
    meeting.run(STEPS);
    assertThat(meeting.events()).as("something happened").isGreaterThan(30);
    assertThat(meeting.crashes()).as("something failed").isPositive();
  }
}
