package io.kairan.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In a time that stands still until it is moved. */
class HeadClockTest {

  private final EmbeddedChannel connection = new EmbeddedChannel();

  @BeforeEach
  void connect() {
    connection.freezeTime();
    connection.pipeline().addLast(new HttpServerCodec(), new HeadClock(Duration.ofSeconds(60)));
  }

  @Test
  @DisplayName("HTT13 A header that comes letter by letter ends its connection after a minute")
  void slowHead() {
    hear("GET / HTTP/1.1\r\nX: ");
    for (int second = 0; second < 59; second++) {
      hear("x");
      pass(1);
      assertThat(connection.isOpen()).isTrue();
    }
    hear("x");
    pass(1);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  @DisplayName("HTT13 So does the header of a later request")
  void slowSecondHead() {
    hear("GET / HTTP/1.1\r\n\r\n");
    pass(50);
    answer(HttpResponseStatus.OK);
    hear("GET / HT");
    pass(50);
    assertThat(connection.isOpen()).isTrue();
    pass(10);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  @DisplayName("HTT13 A slow answer, and requests one after the other, end nothing")
  void honest() {
    hear("GET / HTTP/1.1\r\n\r\n");
    pass(600);
    answer(HttpResponseStatus.OK);
    for (int i = 0; i < 10; i++) {
      pass(50);
      hear("GET / HTTP/1.1\r\n\r\n");
      answer(HttpResponseStatus.OK);
    }
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  @DisplayName("HTT13 An answer that needs minutes on a slow line is not cut off")
  void slowLine() {
    List<ChannelPromise> onTheLine = new ArrayList<>();
    connection
        .pipeline()
        .addFirst(
            new ChannelOutboundHandlerAdapter() {
              @Override
              public void write(
                  ChannelHandlerContext context, Object message, ChannelPromise promise) {
                ReferenceCountUtil.release(message);
                onTheLine.add(promise);
              }
            });
    hear("GET / HTTP/1.1\r\n\r\n");
    var unused =
        connection.write(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
    pass(600);
    assertThat(connection.isOpen()).isTrue();
    assertThat(onTheLine).isNotEmpty().allMatch(ChannelPromise::trySuccess);
    pass(59);
    assertThat(connection.isOpen()).isTrue();
    pass(61);
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  @DisplayName("HTT13 What has become a WebSocket has other clocks")
  void upgraded() {
    hear("GET /ws HTTP/1.1\r\n\r\n");
    answer(HttpResponseStatus.SWITCHING_PROTOCOLS);
    pass(600);
    assertThat(connection.isOpen()).isTrue();
    assertThat(connection.pipeline().get(HeadClock.class)).isNull();
  }

  private void hear(String text) {
    connection.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
  }

  private void answer(HttpResponseStatus status) {
    connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
  }

  private void pass(int seconds) {
    connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
    connection.runPendingTasks();
  }
}
