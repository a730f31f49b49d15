/** Result tables, manifest and their publication, all together or not at all. */
package org.kaohe.reports;
