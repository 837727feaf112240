package io.kairan.app.loadtest;

import io.kairan.wire.ServerMessage;
import io.kairan.wire.WireJson;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads what a server sends. Many tablets get the same bytes at about the same time: these are read
 * once, so that the one process of all tablets has little to do. Lives on one event loop.
 */
final class FrameReader {

  private static final int REMEMBERED = 64;

  private final Map<Buffer, ServerMessage> recent =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Buffer, ServerMessage> eldest) {
          return size() > REMEMBERED;
        }
      };

  ServerMessage read(Buffer frame) throws IOException {
    ServerMessage known = recent.get(frame);
    if (known != null) {
      return known;
    }
    byte[] bytes = frame.getBytes();
    ServerMessage message = WireJson.decode(bytes, ServerMessage.class);
    recent.put(Buffer.buffer(bytes), message);
    return message;
  }
}
