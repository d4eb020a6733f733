/** Finds lessons, headings, terms and programs by the words in them. Alone knows the search library. */
@NullMarked
package signalbox.search;

import org.jspecify.annotations.NullMarked;
