package dev.palier.portal.security;

import dev.palier.customer.Contact;
import dev.palier.customer.Customers;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.Notices;
import dev.palier.portal.PortalSettings;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links by which contacts sign in: sent by mail, valid once and briefly. The table holds only their hashes. An address that
 * is nobody's costs the same writing, so that neither the answer nor its time tells who is a contact.
 */
@Component
class SignInLinks implements OneTimeTokenService {

  static final String PATH = "/portal/sign-in/link";
  private static final int TOKEN_BYTES = 32;

  private final LinkTable links;
  private final AskedLinks asked;
  private final Customers customers;
  private final Notices notices;
  private final PortalSettings.SignIn settings;
  private final String base;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SignInLinks(LinkTable links, AskedLinks asked, Customers customers, Notices notices, PortalSettings settings,
      @Value("${palier.web.base-url:http://localhost:8080}") String base, Clock clock) {
    this.links = links;
    this.asked = asked;
    this.customers = customers;
    this.notices = notices;
    this.settings = settings.signIn();
    this.base = base.replaceAll("/+$", "");
    this.clock = clock;
  }

  /** Makes a link and mails it to a contact; to nobody else, and to nobody who asked too often. */
  @Override
  @Transactional
  public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
    String address = request.getUsername();
    Instant now = clock.instant();
    String token = newToken();
    boolean allowed = asked.allow((LinkRequest) request);
    List<Contact> contacts = customers.contactsAt(address);
    long id = links.insert(Hash.of(token), address, now.plus(settings.linkLives()));
    if (allowed && !contacts.isEmpty()) {
      notices.write(new NoticeRequest("sign-in-" + id, NoticeKind.SIGN_IN, 0, 0, now, null,
          List.of(new NoticeRecipient(contacts.get(0).name(), contacts.get(0).address(), null)),
          Map.of("signInUrl", base + PATH + "?token=" + token,
              "signInMinutes", Long.toString(settings.linkLives().toMinutes()))));
    }
    return new DefaultOneTimeToken(token, address, now.plus(settings.linkLives()));
  }

  private String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Uses a link up, and with it every other link of its address; null if it is unknown, used or too old. */
  @Override
  @Transactional
  public OneTimeToken consume(OneTimeTokenAuthenticationToken token) {
    Instant now = clock.instant();
    return links.use(Hash.of(token.getTokenValue()), now)
        .map(address -> new DefaultOneTimeToken(token.getTokenValue(), address, now)).orElse(null);
  }
}
