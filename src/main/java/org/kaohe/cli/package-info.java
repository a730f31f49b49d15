/** The commands: thin doors to runs and store. */
package org.kaohe.cli;
