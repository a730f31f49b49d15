/** The register of assessed units: codes, names, aliases, by year. Knows nothing of any other package. */
package org.kaohe.units;
