/**
 * Signalbox, a web site that teaches concurrency by running it.
 *
 * <pre>
 * browser ── HTTP ──▶ web ──▶ lesson            GET  /lessons/{lesson}          a page
 *                      ├────▶ search ─▶ lesson GET  /search?q=…                results
 *                      │
 *                      └────▶ run ──▶ lesson    POST /lessons/{lesson}/runs     start
 *                              │
 *                              └────▶ runner ──▶ (child JVM: signalbox.child)   the program executes
 *                                      └───▶ sandbox                            what keeps it in
 * browser ◀── HTML ── web ◀── run ◀── runner    message → RunEvent → HTML fragment, over SSE
 *                      │
 *                      └────▶ store ──▶ run       what is kept of readers and rooms: an SQLite file
 *                               └───▶ group      rooms, members, sessions
 * </pre>
 *
 * Imports point only right and down in that picture. {@code lesson} and {@code runner} know nobody but
 * {@code wire}, and {@code runner} {@code sandbox}; only {@code web} knows HTTP and HTML; {@code child} depends on the JDK and {@code wire} alone.
 * {@code ArchitectureTest} keeps it so.
 */
@NullMarked
package signalbox;

import org.jspecify.annotations.NullMarked;
