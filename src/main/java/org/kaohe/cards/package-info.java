/** Cards shown to units for accidents, day by day: from accidents and decisions to cards. Pure. */
package org.kaohe.cards;
