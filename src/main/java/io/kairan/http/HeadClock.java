package io.kairan.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection on which no request has been complete for too long. Vert.x' own idle time
 * begins anew with every byte, so that a header that comes letter by letter would never be late.
 */
public final class HeadClock extends ChannelDuplexHandler {

  private static final String NAME = "head clock";

  private final long patienceNanos;
  private int unanswered;
  private long waitingSince;
  private @Nullable Future<?> alarm;

  HeadClock(Duration patience) {
    this.patienceNanos = patience.toNanos();
  }

  /** Watches a connection that has just been made, until it becomes a WebSocket. */
  public static void watch(HttpConnection connection, Duration patience) {
    ChannelHandlerContext handler = ((ConnectionBase) connection).channelHandlerContext();
    handler.pipeline().addBefore(handler.name(), NAME, new HeadClock(patience));
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    waitingSince = context.executor().ticker().nanoTime();
    wait(context, patienceNanos);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    Future<?> set = alarm;
    if (set != null) {
      set.cancel(false);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest) {
      unanswered++;
    }
    context.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    boolean over = message instanceof LastHttpContent;
    boolean upgraded =
        message instanceof HttpResponse response
            && response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
    ChannelFuture written = context.write(message, over ? promise.unvoid() : promise);
    if (upgraded) {
      context.pipeline().remove(this);
    } else if (over) {
      // On a slow line the last of an answer leaves long after it was said.
      written.addListener(gone -> {
        unanswered--;
        waitingSince = context.executor().ticker().nanoTime();
      });
    }
  }

  /** One alarm at a time, which looks again when there is reason to: requests cost nothing. */
  private void wait(ChannelHandlerContext context, long nanos) {
    alarm = context.executor().schedule(() -> look(context), nanos, TimeUnit.NANOSECONDS);
  }

  private void look(ChannelHandlerContext context) {
    long waited = context.executor().ticker().nanoTime() - waitingSince;
    if (unanswered > 0 || waited < patienceNanos) {
      wait(context, unanswered > 0 ? patienceNanos : patienceNanos - waited);
    } else {
      var unused = context.close();
    }
  }
}
