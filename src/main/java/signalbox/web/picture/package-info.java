/**
 * The picture of a run: lanes, stacked area, table, and the bars that compare programs. Draws what {@code run} knows;
 * one set of templates for the page that grows, the page that stays and the file.
 */
@NullMarked
package signalbox.web.picture;

import org.jspecify.annotations.NullMarked;
