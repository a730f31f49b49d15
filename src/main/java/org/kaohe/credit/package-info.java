/** Environmental credit of enterprises: the ledger of findings, measures, lists and repair. */
package org.kaohe.credit;
