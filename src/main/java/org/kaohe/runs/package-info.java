/** The Spring Batch job, runs and their identity, restart and progress. */
package org.kaohe.runs;
