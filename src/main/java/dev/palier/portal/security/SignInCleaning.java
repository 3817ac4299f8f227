package dev.palier.portal.security;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Removes what sign-ins leave behind, each time somebody has signed in; whoever meets another cleaner lets it be. */
@Component
class SignInCleaning {

  private static final Logger LOG = LoggerFactory.getLogger(SignInCleaning.class);

  private final LinkTable links;
  private final AskedLinks asked;
  private final Clock clock;

  SignInCleaning(LinkTable links, AskedLinks asked, Clock clock) {
    this.links = links;
    this.asked = asked;
    this.clock = clock;
  }

  void clean() {
    try {
      links.forgetOld(clock.instant());
      asked.forgetOld();
    } catch (DataAccessException busy) {
      LOG.debug("Old sign-in links stay until the next sign-in", busy);
    }
  }
}
