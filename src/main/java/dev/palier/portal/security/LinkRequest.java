package dev.palier.portal.security;

import java.util.Locale;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;

/** Somebody asks for a link to sign in with. */
class LinkRequest extends GenerateOneTimeTokenRequest {

  private static final int LONGEST_ADDRESS = 254;
  private static final String ADDRESS = "[^\\s@\\p{Cc}]+@[^\\s@\\p{Cc}]+";

  private final String client;

  /**
   * @param address as typed
   * @param client  network address of whoever asks
   */
  LinkRequest(String address, String client) {
    super(normal(address));
    this.client = client;
  }

  /** Whether a text may be an e-mail address at all. */
  static boolean isAddress(String text) {
    return text != null && text.strip().length() <= LONGEST_ADDRESS && text.strip().matches(ADDRESS);
  }

  private static String normal(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  String client() {
    return client;
  }
}
