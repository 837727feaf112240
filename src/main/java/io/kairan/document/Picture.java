package io.kairan.document;

import io.vertx.core.buffer.Buffer;

/**
 * A page's picture as it is sent. Its bytes never change under its address.
 *
 * @param etag a strong validator, quotes included
 */
public record Picture(Buffer bytes, String mediaType, String etag) {}
