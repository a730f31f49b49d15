/** What the checks of cultivated land find beside points: open rectifications, missing inspections, earlier results. Pure. */
package org.kaohe.land;
