/**
 * What runs inside a render child: opens, examines, draws and annotates untrusted PDFs, one task at
 * a time.
 */
@NullMarked
package io.kairan.render.child;

import org.jspecify.annotations.NullMarked;
