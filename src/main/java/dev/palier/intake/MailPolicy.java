package dev.palier.intake;

import java.util.Set;
import java.util.function.Predicate;

/**
 * By what mails are judged.
 *
 * @param appointed      whether an address, in lower case, may open tickets by mail (SLA 4.12.2)
 * @param ourAddresses   addresses that we send from or fetch, in lower case: a mail from one of them has come back
 * @param authentication how sure we want to be of the sender
 * @param authServerId   authserv-id of the mail server whose Authentication-Results are believed; others are ignored (RFC 8601)
 */
public record MailPolicy(Predicate<String> appointed, Set<String> ourAddresses, Authentication authentication, String authServerId) {

  /** What happens to a mail whose sender is not proven. */
  public enum Authentication {
    /** Without proof it is held, also where our server says nothing at all. */
    REQUIRE,
    /** A failed proof, and none at all, is held for a person within the promised time. */
    QUARANTINE,
    /** The From header is believed. */
    TRUST
  }
}
