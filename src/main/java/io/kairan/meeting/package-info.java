/**
 * The pure core of a meeting: its state, commands, events and refusals. No clock, no randomness, no
 * input or output.
 */
@NullMarked
package io.kairan.meeting;

import org.jspecify.annotations.NullMarked;
