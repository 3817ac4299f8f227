/** What happens when the included time of the Technical Account Manager runs out (SLA 2). */
package dev.palier.account.tam;
