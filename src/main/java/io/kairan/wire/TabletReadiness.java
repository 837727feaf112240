package io.kairan.wire;

import io.kairan.base.SeatId;

/**
 * How much of the papers the tablet of a seat holds.
 *
 * @param here whether it is connected; otherwise this is what it held when it left
 * @param held how many of the pages
 * @param of how many pages there are to hold now
 */
public record TabletReadiness(SeatId seat, boolean here, int held, int of) {}
