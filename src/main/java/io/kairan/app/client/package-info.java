/** The HTTP API from outside, for the commands that talk to a running server. */
@NullMarked
package io.kairan.app.client;

import org.jspecify.annotations.NullMarked;
