/** What the calendars of the rules say about the coming days, and a clock that asks for runs when they come. */
package org.kaohe.schedule;
