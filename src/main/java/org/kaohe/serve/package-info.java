/** The long-lived process: the clock, health, metrics, and letters to the office. */
package org.kaohe.serve;
