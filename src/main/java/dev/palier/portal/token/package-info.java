/** Access tokens, by which programs of a contact use the REST API: made, listed, revoked, recognised. */
package dev.palier.portal.token;
