/** HTTP in, HTML out. */
@NullMarked
package signalbox.web;

import org.jspecify.annotations.NullMarked;
