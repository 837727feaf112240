package io.kairan.live;

import io.kairan.wire.Protocol;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the frames of a message together, text or binary, up to the largest message and the most
 * frames.
 */
final class MessageAssembly {

  private final Consumer<Buffer> complete;
  private final Runnable tooLarge;
  private @Nullable Buffer begun;
  private int frames;

  MessageAssembly(Consumer<Buffer> complete, Runnable tooLarge) {
    this.complete = complete;
    this.tooLarge = tooLarge;
  }

  void add(WebSocketFrame frame) {
    if (!frame.isText() && !frame.isBinary() && !frame.isContinuation()) {
      return;
    }
    Buffer soFar = begun == null ? Buffer.buffer() : begun;
    Buffer piece = frame.binaryData();
    frames = begun == null ? 1 : frames + 1;
    if (soFar.length() + piece.length() > Protocol.LARGEST_MESSAGE
        || frames > Protocol.MOST_FRAMES) {
      begun = null;
      tooLarge.run();
    } else if (frame.isFinal()) {
      begun = null;
      complete.accept(soFar.length() == 0 ? piece : soFar.appendBuffer(piece));
    } else {
      begun = soFar.appendBuffer(piece);
    }
  }
}
