package dev.palier.portal.token;

import dev.palier.portal.PortalContact;

/**
 * Whoever brought an access token that is valid.
 *
 * @param contact for whom the token acts
 */
public record TokenHolder(AccessToken token, PortalContact contact) {
}
