/** Main, the command line, settings, and the composition root: the only place that wires. */
@NullMarked
package io.kairan.app;

import org.jspecify.annotations.NullMarked;
