package dev.palier;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Debian's Chromium without a window. Where there is none, the test that asks for it is skipped and says so. Pictures go to
 * {@code target/screens} to be looked at.
 */
public final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Path SCREENS = Path.of("target", "screens");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** A browser on a desk, 1280 pixels wide. */
  public static Browser atADesk() {
    return open(1280, 900, true);
  }

  /**
   * A browser.
   *
   * @param width  of the window in CSS pixels; a phone has 390
   * @param script whether pages may run JavaScript
   */
  public static Browser open(int width, int height, boolean script) {
    Optional<File> chromium = program("chromium");
    Optional<File> chromedriver = program("chromedriver");
    assumeTrue(chromium.isPresent() && chromedriver.isPresent(),
        "Skipped: chromium and chromedriver (Debian: apt-get install chromium chromium-driver) are not on the path");
    ChromeOptions options = new ChromeOptions().setBinary(chromium.get())
        .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            "--window-size=" + width + "," + height);
    if (!script) {
      options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.get()).usingAnyFreePort()
        .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    // A window is never narrower than 500 pixels; the page is told what a phone would tell it.
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    return new Browser(driver);
  }

  private static Optional<File> program(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(folder -> new File(folder, name))
        .filter(File::canExecute).findFirst();
  }

  /** The driver itself, for what is not offered here. */
  public ChromeDriver driver() {
    return driver;
  }

  public void go(String url) {
    driver.get(url);
  }

  /** The element, once it can be seen. */
  public WebElement find(String css) {
    return await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
  }

  /** Clicks an element once it can be clicked. */
  public void click(String css) {
    click(By.cssSelector(css));
  }

  /** Clicks an element once it can be clicked, in the middle of the window: bars at its edges cover what scrolls below them. */
  public void click(By place) {
    WebElement element = await(ExpectedConditions.elementToBeClickable(place));
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    await(ExpectedConditions.elementToBeClickable(place)).click();
  }

  /** Waits for something and gives what it found; a page that is drawn anew meanwhile is looked at again. */
  public <T> T await(ExpectedCondition<T> condition) {
    return new WebDriverWait(driver, PATIENCE).ignoring(StaleElementReferenceException.class).until(condition);
  }

  /** Types into a field, in place of what stands there. */
  public void type(String css, String words) {
    WebElement field = find(css);
    field.clear();
    field.sendKeys(words);
  }

  /** Waits until the page shows these words. */
  public void awaitWords(String words) {
    await(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), words));
  }

  /** What the page shows, as text. */
  public String words() {
    return driver.findElement(By.tagName("body")).getText();
  }

  /** Keeps a picture of the whole page, however long. */
  public void picture(String name) {
    Map<String, Object> shown = driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
    try {
      Files.createDirectories(SCREENS);
      Files.write(SCREENS.resolve(name + ".png"), OutputType.BYTES.convertFromBase64Png((String) shown.get("data")));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
