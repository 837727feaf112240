/** The product as people see it: real pages in headless Chromium against the real server. */
@NullMarked
package io.kairan.browser;

import org.jspecify.annotations.NullMarked;
