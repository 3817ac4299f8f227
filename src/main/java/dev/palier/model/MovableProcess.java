package dev.palier.model;

import java.util.List;

/**
 * A process in which tickets run.
 *
 * @param name     as its newest model calls it
 * @param versions the newest first
 */
public record MovableProcess(String key, String name, List<Version> versions) {

  /**
   * One of its versions.
   *
   * @param tickets how many run in it now
   */
  public record Version(int number, int tickets) {
  }
}
