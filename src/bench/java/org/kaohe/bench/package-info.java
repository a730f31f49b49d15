/** What the program is measured with: made feeds of any size, and what a user would do instead of it. No part of the program. */
package org.kaohe.bench;
