package dev.palier.notification;

/**
 * Published once a notice that was reported with {@link NoticeUndelivered} has been delivered after all, or has become void.
 * Delivered to listeners inside a transaction: a listener that fails is asked again.
 *
 * @param notice its id, as in {@link NoticeUndelivered#notice}
 */
public record NoticeSettled(long notice) {}
