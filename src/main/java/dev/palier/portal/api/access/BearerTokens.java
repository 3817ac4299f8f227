package dev.palier.portal.api.access;

import dev.palier.portal.token.AccessTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/**
 * Reads {@code Authorization: Bearer …} (RFC 6750) and asks whose token it is, with each request anew. No bean: a bean of this
 * kind would be asked for every sign-in of the program.
 */
class BearerTokens implements AuthenticationConverter, AuthenticationManager {

  private static final String SCHEME = "Bearer ";

  private final AccessTokens tokens;

  BearerTokens(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Authentication convert(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) ? null
        : new PreAuthenticatedAuthenticationToken("", header.substring(SCHEME.length()).strip());
  }

  @Override
  public Authentication authenticate(Authentication brought) {
    return tokens.holder((String) brought.getCredentials())
        .map(holder -> new PreAuthenticatedAuthenticationToken(holder, "", List.of()))
        .orElseThrow(() -> new BadCredentialsException("Nobody has this access token"));
  }
}
