package io.kairan.app;

import io.kairan.wire.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the demo is made of, as the build wrote it into demo.json beside the papers. */
record DemoAgenda(String title, String place, List<Item> items) {

  DemoAgenda {
    items = List.copyOf(items);
  }

  /** An item of the agenda with its papers. */
  record Item(String title, int minutes, List<Paper> documents) {

    Item {
      documents = List.copyOf(documents);
    }
  }

  /** A paper: the name of its file, and its title on screen. */
  record Paper(String file, String title) {}

  /** Blocks. */
  static DemoAgenda read(Path folder) {
    Path file = folder.resolve("demo.json");
    try {
      return WireJson.decode(Files.readAllBytes(file), DemoAgenda.class);
    } catch (IOException e) {
      throw new StartFailure("The demo in " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }
}
