/** PostgreSQL: the embedded server, the migrations, rows in and out. */
package org.kaohe.store;
