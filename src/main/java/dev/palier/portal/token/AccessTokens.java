package dev.palier.portal.token;

import dev.palier.portal.PortalContact;
import dev.palier.sla.Refusal;
import dev.palier.sla.UnusableAnswers;
import dev.palier.sla.UnusableAnswers.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The access tokens of contacts. A secret is random, told once and kept as a hash only; a token acts for its contact and
 * customer, until it is revoked, has expired, or the contact has been removed.
 */
@Component
public class AccessTokens {

  /** How every secret begins, so that one that was published by mistake is recognised. */
  public static final String PREFIX = "palier_";

  private static final int BYTES = 32;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SECRET = 100;

  private final SecureRandom random = new SecureRandom();
  private final TokenTable table;
  private final TokenSettings settings;
  private final Clock clock;

  AccessTokens(TokenTable table, TokenSettings settings, Clock clock) {
    this.table = table;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Makes a token.
   *
   * @param name by which the contact tells it from others
   * @param days after how many days of calendar time it expires
   * @return its secret, which nobody can read again
   * @throws UnusableAnswers if there is no name or the days are too many or too few
   * @throws Refusal if the contact has as many as are allowed
   */
  @Transactional
  public String create(PortalContact contact, String name, Integer days) {
    String shown = name == null ? "" : name.replaceAll("[\\p{Cc}\\p{Cs}\\s\\p{Z}]+", " ").strip();
    refuse(problems(shown, days));
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    if (!table.lockContact(contact)) {
      throw new Refusal("only a contact of a customer has access tokens");
    }
    table.deleteExpired(contact, now);
    if (table.of(contact, now).size() >= settings.count()) {
      throw new Refusal("you have " + settings.count() + " access tokens, and no more are allowed: revoke one first");
    }
    String secret = secret();
    table.insert(contact, shown, hash(secret), now, now.plus(Duration.ofDays(days)));
    return secret;
  }

  private List<Problem> problems(String name, Integer days) {
    List<Problem> problems = new ArrayList<>();
    if (name.isEmpty()) {
      problems.add(new Problem("name", "Say what the token is for, e.g. the program that will use it."));
    } else if (name.length() > LONGEST_NAME) {
      problems.add(new Problem("name", "Use at most " + LONGEST_NAME + " characters; these are " + name.length() + "."));
    }
    if (days == null || days < 1 || days > settings.longestDays()) {
      problems.add(new Problem("days", "Choose 1 to " + settings.longestDays() + " days."));
    }
    return problems;
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new UnusableAnswers(problems);
    }
  }

  /** The tokens of a contact that have not expired, the newest first. */
  public List<AccessToken> of(PortalContact contact) {
    return table.of(contact, clock.instant());
  }

  /** Revokes a token at once; one that is not the contact's, or is gone already, is let be. @return whether there was one */
  public boolean revoke(PortalContact contact, long id) {
    return table.delete(contact, id);
  }

  /** Who brings this secret; empty if no valid token has it. Its use is noted, to the minute. */
  public Optional<TokenHolder> holder(String secret) {
    if (!secret.startsWith(PREFIX) || secret.length() > LONGEST_SECRET) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<TokenHolder> holder = table.find(hash(secret), now);
    holder.ifPresent(found -> table.used(found.token(), now));
    return holder;
  }

  private String secret() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The secret is random enough for a fast hash: nobody can try them all. */
  private static String hash(String secret) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
