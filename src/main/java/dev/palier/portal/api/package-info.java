/**
 * The REST API of the Support Portal below {@code /api/v1} (SLA 4.12.1): what the pages do, for programs of a customer. Every
 * error is a problem of RFC 9457; requests with an idempotency key act once.
 */
package dev.palier.portal.api;
