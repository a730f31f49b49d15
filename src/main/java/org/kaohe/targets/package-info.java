/** County targets: each target of the year judged met, unmet, not reported or not judged. */
package org.kaohe.targets;
