/** The program: command line, settings, files of the data folder, and the one place that wires. */
@NullMarked
package io.kairan.app;

import org.jspecify.annotations.NullMarked;
