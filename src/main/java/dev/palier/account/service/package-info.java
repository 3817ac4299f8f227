/** What the services that come with a package have in common: whom they are for, when a step is due, who is reminded (SLA 2). */
package dev.palier.account.service;
