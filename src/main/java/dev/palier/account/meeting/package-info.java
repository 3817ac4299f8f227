/** Appointments with customers and the calendar files that invite to them: business reviews and release demos (SLA 2). */
package dev.palier.account.meeting;
