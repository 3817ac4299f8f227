/** What was down, when and why: from tickets and recorded by hand (SLA 3.1.2, reading R8). */
package dev.palier.availability.outage;
