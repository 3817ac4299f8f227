package dev.palier.audit.alarm;

/** A way by which an alarm reaches people. */
public interface AlarmWay {

  /** What it is called in logs and metrics. */
  String name();

  /** Whether it is set up. */
  boolean isThere();

  /**
   * Tells people, within seconds.
   *
   * @return whether somebody took responsibility for it
   * @throws Exception if it failed; tried again with the next audit
   */
  boolean tell(Alarm alarm) throws Exception;
}
