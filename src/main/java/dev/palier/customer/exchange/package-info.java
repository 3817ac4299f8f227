/** The data of customers as files: read, judged as a whole, taken in or not at all; and written. */
package dev.palier.customer.exchange;
