/** What the ports promise, as suites that every adapter passes. */
@NullMarked
package io.kairan.contract;

import org.jspecify.annotations.NullMarked;
