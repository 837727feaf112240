package io.kairan.http;

import io.kairan.annotation.PageRef;
import io.kairan.base.DocumentId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.base.RevisionId;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;

/** Values in a request's path; what cannot be one is answered as something that does not exist. */
final class PathValues {

  private PathValues() {}

  static String text(RoutingContext context, String name) {
    String value = context.pathParam(name);
    if (value == null) {
      throw missing();
    }
    return value;
  }

  static <T> T value(RoutingContext context, String name, Function<String, T> reader) {
    try {
      return reader.apply(text(context, name));
    } catch (IllegalArgumentException e) {
      throw missing();
    }
  }

  static DocumentId document(RoutingContext context) {
    return value(context, "document", DocumentId::new);
  }

  /** The page named by document, revision and page. */
  static PageRef page(RoutingContext context) {
    return new PageRef(
        document(context),
        value(context, "revision", RevisionId::new),
        value(context, "page", text -> positive(Integer.parseInt(text))));
  }

  private static int positive(int page) {
    if (page < 1) {
      throw missing();
    }
    return page;
  }

  private static ProblemException missing() {
    return new ProblemException(Problem.of(404, "notFound"));
  }
}
