/** Child processes as the site sees them: warm spares, the compiler, stopping for certain. */
@NullMarked
package signalbox.runner;

import org.jspecify.annotations.NullMarked;
