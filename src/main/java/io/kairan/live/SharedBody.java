package io.kairan.live;

import io.vertx.core.buffer.Buffer;

/**
 * An HTTP body that was encoded and compressed once and is shared by everybody who asks; never to
 * be changed.
 *
 * @param plain the JSON
 * @param gzip the same compressed
 * @param etag a strong entity tag, quotes included; it changes whenever the body does
 */
public record SharedBody(Buffer plain, Buffer gzip, String etag) {}
