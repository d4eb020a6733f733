/** What is kept of readers, in an embedded database. The only user of Jdbi, SQLite and Flyway. */
@NullMarked
package signalbox.store;

import org.jspecify.annotations.NullMarked;
