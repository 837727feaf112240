/** The HTTP server: routes, who may use them, problem details, the client's files. */
@NullMarked
package io.kairan.http;

import org.jspecify.annotations.NullMarked;
