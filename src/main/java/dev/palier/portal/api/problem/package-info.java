/** What went wrong with a request below {@code /api/v1}, as problems of RFC 9457. */
package dev.palier.portal.api.problem;
