package io.kairan.render;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the render pool is set up.
 *
 * @param children how many tasks run at the same time
 * @param heapMegabytes the heap of each child
 * @param examineLimit the time to open and measure a file
 * @param drawLimit the time to draw a page
 * @param annotateLimit the time to write an annotated copy
 * @param fonts the folder of the bundled fonts
 * @param work a folder for temporary files of the children alone
 * @param hidden a folder of which a child sees nothing but its own part of the work folder
 * @param office how office files become PDFs
 */
public record RenderSettings(
    int children,
    int heapMegabytes,
    Duration examineLimit,
    Duration drawLimit,
    Duration annotateLimit,
    Path fonts,
    Path work,
    Path hidden,
    OfficeSettings office) {

  public RenderSettings {
    if (children < 1 || heapMegabytes < 64) {
      throw new IllegalArgumentException("at least one child with at least 64 MB of heap");
    }
    fonts = fonts.toAbsolutePath();
    work = work.toAbsolutePath();
    hidden = hidden.toAbsolutePath();
  }

  /** The same with the usual way to convert office files; of the work folder the rest is hidden. */
  public RenderSettings(
      int children,
      int heapMegabytes,
      Duration examineLimit,
      Duration drawLimit,
      Duration annotateLimit,
      Path fonts,
      Path work) {
    this(
        children,
        heapMegabytes,
        examineLimit,
        drawLimit,
        annotateLimit,
        fonts,
        work,
        work,
        OfficeSettings.DEFAULT);
  }

  /** The usual limits. */
  public static RenderSettings of(Path fonts, Path work) {
    return new RenderSettings(
        2, 512, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMinutes(2), fonts, work);
  }

  Duration limit(RenderTask<?> task) {
    return switch (task) {
      case RenderTask.Examine ignored -> examineLimit;
      case RenderTask.Draw ignored -> drawLimit;
      case RenderTask.DrawTiles ignored -> drawLimit;
      case RenderTask.Annotate ignored -> annotateLimit;
      case RenderTask.CountInk ignored -> annotateLimit;
      case RenderTask.Compare ignored -> annotateLimit;
      case RenderTask.Mount ignored -> annotateLimit;
      case RenderTask.ReadPage ignored -> drawLimit;
      case RenderTask.ReadOutline ignored -> examineLimit;
    };
  }
}
