/** Who may use the API, and how much: access tokens, limits. */
package dev.palier.portal.api.access;
