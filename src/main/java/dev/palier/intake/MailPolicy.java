package dev.palier.intake;

import java.util.Set;
import java.util.function.Predicate;

/**
 * By what mails are judged.
 *
 * @param appointed      whether an address, in lower case, may open tickets by mail (SLA 4.12.2)
 * @param ourAddresses   addresses that we send from or fetch, in lower case: a mail from one of them has come back; where none
 *                       is known, a mail whose envelope sender is its own recipient counts as come back
 * @param authentication how sure we want to be of the sender
 * @param authServerId   authserv-id of the mail server whose Authentication-Results are believed; others are ignored (RFC 8601)
 */
public record MailPolicy(Predicate<String> appointed, Set<String> ourAddresses, Authentication authentication,
    String authServerId) {

  /**
   * What happens to a mail whose sender is not proven. Proof is {@code dmarc=pass}, or {@code dkim=pass} of a domain aligned
   * with the From address, in the topmost Authentication-Results of our server.
   */
  public enum Authentication {
    /**
     * Held. A person is asked only about a mail that says it comes from somebody we know; strangers' mails wait in the quarantine
     * folder and nobody is asked. For those with much forged mail.
     */
    REQUIRE,
    /** Held for a person, who is asked within the promised time and may let it in. */
    QUARANTINE,
    /** The From header is believed. */
    TRUST
  }
}
