package io.kairan.document;

import io.kairan.render.RenderPool;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Papers of their own for each test, drawn by children that all tests of a class share. */
abstract class OverPapers {

  @TempDir private static Path work;
  static RenderPool pool;

  @TempDir private Path data;
  PapersFixture fixture;

  @BeforeAll
  static void startPool() throws IOException {
    pool = PapersFixture.pool(work);
  }

  @AfterAll
  static void stopPool() {
    pool.close();
  }

  @BeforeEach
  void start() throws IOException {
    fixture = new PapersFixture(data, pool);
  }

  @AfterEach
  void stop() throws IOException {
    fixture.close();
  }
}
