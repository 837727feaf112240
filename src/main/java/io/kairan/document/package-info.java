/**
 * Papers: the upload gate, the originals, the pictures of their pages and how far these are. The
 * engine itself is in {@code render}, files and tables are behind {@link
 * io.kairan.document.DocumentStore}.
 */
@NullMarked
package io.kairan.document;

import org.jspecify.annotations.NullMarked;
