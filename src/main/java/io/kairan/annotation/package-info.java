/**
 * The pure core of what people write on pages: pens, strokes, changes, layers, and their geometry
 * in PDF points.
 */
@NullMarked
package io.kairan.annotation;

import org.jspecify.annotations.NullMarked;
