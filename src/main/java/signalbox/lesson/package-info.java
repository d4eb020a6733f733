/** What is taught: chapters, lessons, labs and programs, read from the content folder once. */
@NullMarked
package signalbox.lesson;

import org.jspecify.annotations.NullMarked;
