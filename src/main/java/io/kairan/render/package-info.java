/**
 * The PDF engine as seen by the rest of the server: tasks are handed to a pool of child JVMs, so
 * that a hostile file ends its child and nothing else. Only this package and those below it know
 * PDFBox, and only the child loads it.
 */
@NullMarked
package io.kairan.render;

import org.jspecify.annotations.NullMarked;
