/** Feeds in: encoding, CSV syntax, schema, exact decimals, rejected rows. Knows nothing of rules and scoring. */
package org.kaohe.feeds;
