/** The service credit of a month: what it amounts to, who approved it, the letter and the entry for the invoice (SLA 4.10, 4.11). */
package dev.palier.availability.credit;
