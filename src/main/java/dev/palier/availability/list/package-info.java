/** Lists of months, their stretches and the entries for invoices, as files for Finance and managers (SLA 4.10). */
package dev.palier.availability.list;
