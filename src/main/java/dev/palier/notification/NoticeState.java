package dev.palier.notification;

/** Where a notice stands. {@code SENT}, {@code REFUSED} and {@code VOID} are final. */
public enum NoticeState {
  /** Waits for its first or next attempt. */
  NEW,
  /** A node holds a lease on it and is sending. */
  CLAIMED,
  /** A mail server took responsibility for it: 250 to DATA. */
  SENT,
  /** No server will ever take it for this recipient; somebody is told. */
  REFUSED,
  /** Not sent because it no longer mattered; the reason is kept. */
  VOID
}
