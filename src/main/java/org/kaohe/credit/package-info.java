/**
 * Environmental credit of enterprises: the ledger of findings, measures, lists and repair. {@link org.kaohe.credit.Rater}
 * takes one {@link org.kaohe.credit.Dossier} at a time, so that any number of enterprises can be streamed through it.
 * Not here: reading feeds, ranks inside a county (they need all enterprises), what is published.
 */
package org.kaohe.credit;
