/** Papers of our own making: those of the demo meeting, and plain ones for load tests. */
@NullMarked
package io.kairan.render.sample;

import org.jspecify.annotations.NullMarked;
