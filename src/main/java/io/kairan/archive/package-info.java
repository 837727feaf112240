/**
 * What a closed meeting leaves: its originals, annotated copies, record and journal, sealed in one
 * package that anybody can check.
 */
@NullMarked
package io.kairan.archive;

import org.jspecify.annotations.NullMarked;
