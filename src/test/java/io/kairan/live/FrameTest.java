package io.kairan.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 125, 126, 65_535, 65_536, 300_000})
  @DisplayName("NAV1 The bytes that all get are one whole binary frame of any length")
  void readable(int length) {
    byte[] json = json(length);
    Frame frame = Frame.ofJson(json).forMany();
    assertThat(received(frame)).isEqualTo(json);
    assertThat(received(frame)).as("a second socket gets them too").isEqualTo(json);
  }

  @Test
  @DisplayName("NAV1 What goes to one alone has no bytes made ready for many")
  void alone() {
    assertThat(Frame.ofJson(json(10)).onTheWire()).isNull();
  }

  /** As another implementation reads it. */
  private static byte[] received(Frame frame) {
    WebSocketDecoderConfig limits =
        WebSocketDecoderConfig.newBuilder()
            .expectMaskedFrames(false)
            .maxFramePayloadLength(1 << 20)
            .build();
    EmbeddedChannel channel = new EmbeddedChannel(new WebSocket13FrameDecoder(limits));
    channel.writeInbound(Objects.requireNonNull(frame.onTheWire()));
    BinaryWebSocketFrame read = channel.readInbound();
    assertThat(read.isFinalFragment()).isTrue();
    return ByteBufUtil.getBytes(read.content());
  }

  private static byte[] json(int length) {
    byte[] json = new byte[length];
    Arrays.fill(json, (byte) '1');
    return json;
  }
}
