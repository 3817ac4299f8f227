/** Requests for the roadmap as facts (SLA 3.5). */
package dev.palier.account.roadmap;
