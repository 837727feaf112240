/**
 * What travels between server and clients: messages, HTTP payloads, their JSON, close codes, the
 * protocol's version.
 */
@NullMarked
package io.kairan.wire;

import org.jspecify.annotations.NullMarked;
