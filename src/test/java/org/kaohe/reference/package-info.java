/**
 * The rating of enterprises once more, written from the restatement of 郑政办〔2018〕92号 and the contract alone: one thread, maps
 * and loops, nothing of the program's own reading, scoring or storing. What the program publishes is compared with it.
 */
package org.kaohe.reference;
