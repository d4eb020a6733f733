/** The site in a real browser. */
@NullMarked
package signalbox.browser;

import org.jspecify.annotations.NullMarked;
