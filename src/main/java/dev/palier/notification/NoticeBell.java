package dev.palier.notification;

/** Wakes whoever delivers notices; rung after the commit of a transaction that wrote some. */
public interface NoticeBell {

  /** Returns at once and never throws. */
  void ring();
}
