package signalbox.child.weave;

import java.util.List;
import signalbox.wire.CallSite;
import signalbox.wire.ClassBytes;

/**
 * Classes whose waits are noted.
 *
 * @param sites by site id, from 0
 * @param unknownCalls calls that may wait and are not noted, and classes that could not be woven
 * @param startsProcesses whether the program can start other processes
 */
public record Woven(List<ClassBytes> classes, List<CallSite> sites, int unknownCalls, boolean startsProcesses) {}
