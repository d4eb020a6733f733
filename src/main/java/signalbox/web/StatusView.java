package signalbox.web;

import java.util.List;
import signalbox.sandbox.Layer;
import signalbox.sandbox.Profile;

/**
 * What holds on this site and what it does. Immutable.
 *
 * @param sandbox its name
 * @param layers what is in force and what is not
 * @param notHeld what readers' programs may not do, since nothing would keep them in
 * @param running runs under way
 * @param waiting runs in line
 */
public record StatusView(
        String sandbox, List<Layer> layers, List<Profile> notHeld, int cores, int running, int waiting) {}
