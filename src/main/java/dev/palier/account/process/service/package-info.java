/** The processes of what comes with a package (SLA 2, 3.3, 3.5): one facade, the beans that their models name. */
package dev.palier.account.process.service;
