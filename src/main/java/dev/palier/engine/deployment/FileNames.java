package dev.palier.engine.deployment;

/** Earlier versions of the program deployed files under their whole paths. */
final class FileNames {

  private FileNames() {
  }

  /** The name without folders. */
  static String of(String resource) {
    return resource.substring(Math.max(resource.lastIndexOf('/'), resource.lastIndexOf('\\')) + 1);
  }
}
