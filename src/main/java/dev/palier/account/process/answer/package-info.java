/** What was answered on forms, read and refused in sentences. */
package dev.palier.account.process.answer;
