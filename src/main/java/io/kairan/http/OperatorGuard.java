package io.kairan.http;

import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.identity.BearerToken;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Function;

/** Lets in only who has the operator's token, as the command line on this machine does. */
public final class OperatorGuard {

  private final BearerToken operator;

  public OperatorGuard(BearerToken operator) {
    this.operator = operator;
  }

  Handler<RoutingContext> operator(Function<RoutingContext, Future<?>> handler) {
    return Guard.anybody(context ->
        MessageDigest.isEqual(bytes(operator.hash()), bytes(BearerToken.hash(Guard.token(context))))
            ? handler.apply(context)
            : Future.failedFuture(new ProblemException(Problem.of(401, "notOperator"))));
  }

  private static byte[] bytes(String hash) {
    return hash.getBytes(StandardCharsets.US_ASCII);
  }
}
