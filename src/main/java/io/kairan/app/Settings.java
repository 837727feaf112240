package io.kairan.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kairan.document.PaperSettings;
import io.kairan.live.Networks;
import io.kairan.render.OfficeSettings;
import io.kairan.render.RenderSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every setting, as config/kairan.yaml explains it.
 *
 * @param base where tablets reach this server; empty where host and port say it
 */
record Settings(
    int port,
    String host,
    String base,
    Certificate certificate,
    Papers papers,
    Render render,
    Air air) {

  static final Settings DEFAULT =
      new Settings(
          8080,
          "localhost",
          "",
          new Certificate("", ""),
          new Papers(300, 4, 30, 20, 64, 1024, 20_480, 2048),
          new Render(2, 512, 30, 30, 120, "", 120),
          new Air(Networks.PICTURES_AT_ONCE, List.of()));

  private static final ObjectMapper YAML = new YAMLMapper();
  private static final long MEGABYTE = 1024L * 1024;

  /** Files of the city's own certificate; empty for the one that {@code cert init} made. */
  record Certificate(String chain, String key) {}

  /** The limits of uploads and pictures. */
  record Papers(
      int mostMegabytes,
      int uploadsAtOnce,
      int stalledAfterSeconds,
      int pictureWaitSeconds,
      int cacheMegabytes,
      int reserveMegabytes,
      int pictureMegabytes,
      int tileMegabytes) {}

  /** The children that draw pages. */
  record Render(
      int children,
      int heapMegabytes,
      int examineSeconds,
      int drawSeconds,
      int annotateSeconds,
      String officeProgram,
      int convertSeconds) {}

  /**
   * What is sent to tablets ahead of time.
   *
   * @param networks those with a number of their own, by CIDR
   */
  record Air(int picturesAtOnce, List<Networks.Named> networks) {

    Air {
      networks = List.copyOf(networks);
    }
  }

  Settings {
    if (port < 0 || port > 65_535) {
      throw new StartFailure("The port must be a number from 0 to 65535, not " + port + ".");
    }
    if (base.endsWith("/")) {
      base = base.substring(0, base.length() - 1);
    }
  }

  /** What this file says, or the program's own where none is named; else the usual. Blocks. */
  static Settings of(Home home, @Nullable Path named) {
    Path file = named == null ? home.config("kairan.yaml").orElse(null) : named;
    return file == null ? DEFAULT : read(file);
  }

  /** Reads a file; what it does not say is as in {@link #DEFAULT}. Blocks. */
  static Settings read(Path file) {
    try {
      ObjectNode all = YAML.valueToTree(DEFAULT);
      JsonNode said = YAML.readTree(file.toFile());
      if (said instanceof ObjectNode object) {
        merge(all, object, "");
      }
      return YAML.treeToValue(all, Settings.class);
    } catch (IOException e) {
      throw new StartFailure("The settings in " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  Settings on(int otherPort, String otherHost) {
    return new Settings(otherPort, otherHost, base, certificate, papers, render, air);
  }

  PaperSettings paperSettings() {
    return new PaperSettings(
        papers.mostMegabytes * MEGABYTE,
        papers.uploadsAtOnce,
        Duration.ofSeconds(papers.stalledAfterSeconds),
        Duration.ofSeconds(papers.pictureWaitSeconds),
        papers.cacheMegabytes * MEGABYTE,
        papers.reserveMegabytes * MEGABYTE,
        papers.pictureMegabytes * MEGABYTE,
        papers.tileMegabytes * MEGABYTE);
  }

  Networks networks() {
    try {
      return new Networks(air.picturesAtOnce, air.networks);
    } catch (IllegalArgumentException e) {
      throw new StartFailure("The setting air cannot be used: " + e.getMessage(), e);
    }
  }

  RenderSettings renderSettings(Path fonts, Path work, Path data) {
    return new RenderSettings(
        render.children,
        render.heapMegabytes,
        Duration.ofSeconds(render.examineSeconds),
        Duration.ofSeconds(render.drawSeconds),
        Duration.ofSeconds(render.annotateSeconds),
        fonts,
        work,
        data,
        new OfficeSettings(
            render.officeProgram,
            Duration.ofSeconds(render.convertSeconds),
            OfficeSettings.DEFAULT.memoryMegabytes()));
  }

  private static void merge(ObjectNode all, ObjectNode said, String above) {
    said.properties()
        .forEach(one -> {
          JsonNode known = all.get(one.getKey());
          if (known == null) {
            throw new StartFailure("There is no setting " + above + one.getKey() + ".");
          }
          if (known instanceof ObjectNode group && one.getValue() instanceof ObjectNode inner) {
            merge(group, inner, above + one.getKey() + ".");
          } else {
            all.set(one.getKey(), one.getValue());
          }
        });
  }
}
