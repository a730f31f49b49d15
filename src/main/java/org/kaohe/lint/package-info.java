/** What a drafter of rules should know about them: from the rules alone, and from the last result. Pure. */
package org.kaohe.lint;
