/**
 * The one room that sends: the notice ledger, its relay over e-mail, the templates and the deterministic Message-ID (SLA 4.8,
 * 4.14). Other rooms write notices in their own transaction and never wait for a mail server. What a notice has to tell, and
 * whether it still matters, is asked of {@link dev.palier.notification.NoticeSubjects} right before sending. Uses no other room.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.palier.notification;
