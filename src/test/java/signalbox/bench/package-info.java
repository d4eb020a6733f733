/** Measures the site from outside, as a browser on the same machine would: {@code mvn -Pbench verify}. */
@NullMarked
package signalbox.bench;

import org.jspecify.annotations.NullMarked;
