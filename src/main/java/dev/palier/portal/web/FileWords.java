package dev.palier.portal.web;

import dev.palier.portal.PortalSettings;
import org.springframework.util.unit.DataSize;

/** Sizes and limits of files in words. */
final class FileWords {

  private static final long KILO = 1 << 10;
  private static final long MEGA = 1 << 20;

  private FileWords() {
  }

  /** E.g. {@code Up to 5 files, 10 MB each, 25 MB together.} */
  static String of(PortalSettings.Files limits) {
    return "Up to " + limits.count() + " files, " + of(limits.largest()) + " each, " + of(limits.total()) + " together.";
  }

  private static String of(DataSize size) {
    return size(size.toBytes());
  }

  /** E.g. {@code 340 KB}. */
  static String size(long bytes) {
    return bytes >= MEGA ? Math.round(bytes / (double) MEGA) + " MB" : bytes >= KILO ? Math.round(bytes / (double) KILO) + " KB"
        : bytes + " bytes";
  }
}
