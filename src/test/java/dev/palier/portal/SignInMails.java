package dev.palier.portal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** The links in the sign-in mails that were written. */
@TestComponent
public class SignInMails {

  private static final Pattern LINK = Pattern.compile("(/portal/sign-in/link\\?token=[\\w-]+)");

  private final JdbcTemplate jdbc;

  SignInMails(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Paths of the links for an address, oldest first. */
  public List<String> linksFor(String address) {
    return jdbc.queryForList("select facts from notice where kind = 'SIGN_IN' and address = ? order by id", String.class, address)
        .stream().map(SignInMails::link).toList();
  }

  private static String link(String facts) {
    Matcher link = LINK.matcher(facts);
    if (!link.find()) {
      throw new AssertionError("No link in " + facts);
    }
    return link.group(1);
  }

  /** Signs a visitor in by a mail's link. */
  public void signIn(PortalVisitor visitor, String address) {
    visitor.open("/portal/sign-in");
    visitor.send("/portal/sign-in", java.util.Map.of("address", address));
    List<String> links = linksFor(address);
    visitor.open(links.get(links.size() - 1));
    visitor.send("/portal/sign-in/link", java.util.Map.of());
  }
}
