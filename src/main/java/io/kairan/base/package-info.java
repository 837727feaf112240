/**
 * Values that every package needs: identifiers, content hashes and problems. It knows no other
 * package.
 */
@NullMarked
package io.kairan.base;

import org.jspecify.annotations.NullMarked;
