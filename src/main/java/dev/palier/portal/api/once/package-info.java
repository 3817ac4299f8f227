/** Requests that act once, however often they are sent. */
package dev.palier.portal.api.once;
