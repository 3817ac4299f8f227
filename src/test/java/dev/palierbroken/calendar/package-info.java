/** Breaks every rule of the house, so that each can be seen to find it. */
package dev.palierbroken.calendar;
