package org.kaohe.runs;

import org.kaohe.store.Request;

/** A request that this process works on. @param automatic nobody waits for it here: a dispatcher took it */
record Claim(Request request, Lease lease, boolean automatic) {
}
