/** One mail: its headers and body, and handing it to a mail server within a deadline. The only place that sets headers. */
package dev.palier.notification.mail;
