package io.kairan.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * Headless Chromium of this machine, driven through the playwright-core that the web client's
 * packages bring.
 */
final class Chromium implements AutoCloseable {

  /** How long a screen may take at most; a loaded machine with two cores needs some of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Path DRIVER = Path.of("web/node_modules/playwright-core").toAbsolutePath();

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright) {
    this.playwright = playwright;
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  static Chromium launch() throws IOException {
    Path folder = Files.createDirectories(Path.of("target/playwright").toAbsolutePath());
    Path link = folder.resolve("package");
    if (!Files.exists(link)) {
      Files.createSymbolicLink(link, DRIVER);
    }
    System.setProperty("playwright.cli.dir", folder.toString());
    Awaitility.setDefaultTimeout(PATIENCE);
    PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    return new Chromium(Playwright.create());
  }

  /**
   * A fresh profile with a touch screen, in Japanese; it keeps nothing for a time without network.
   */
  BrowserContext tablet(int width, int height) {
    return browser.newContext(profile(width, height).setServiceWorkers(ServiceWorkerPolicy.BLOCK));
  }

  /** The same, with the service worker that real tablets have. */
  BrowserContext installed(int width, int height) {
    return browser.newContext(profile(width, height));
  }

  private static Browser.NewContextOptions profile(int width, int height) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setHasTouch(true)
        .setLocale("ja-JP")
        .setTimezoneId("Asia/Tokyo");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Path executable() {
    String named = System.getenv("KAIRAN_CHROMIUM");
    return Path.of(named == null ? "/usr/bin/chromium" : named);
  }
}
