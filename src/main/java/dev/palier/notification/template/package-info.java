/** The texts of the notices: logic-less templates that process owners edit, checked whole at start-up. */
package dev.palier.notification.template;
