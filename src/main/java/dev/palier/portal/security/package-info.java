/** Who gets into the portal and its API: sign-in by a link in a mail, access tokens, sessions. */
package dev.palier.portal.security;
