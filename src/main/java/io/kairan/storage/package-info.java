/**
 * The adapters of the ports: SQLite databases and immutable files, one folder for each
 * municipality.
 */
@NullMarked
package io.kairan.storage;

import org.jspecify.annotations.NullMarked;
