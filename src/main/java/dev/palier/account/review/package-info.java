/** The course of a business review as facts: its steps, its appointment and invitations, its minutes (SLA 2). */
package dev.palier.account.review;
