package signalbox;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Where people find the site. Stateless. */
final class Addresses {

    /** Networks between this machine and its own containers and virtual machines. */
    private static final Pattern INNER = Pattern.compile("(docker|br-|veth|virbr|vmnet|vboxnet|podman|cni).*");

    private Addresses() {}

    /** All that this machine knows of, each without a slash at its end, the likeliest first; never none. */
    static List<String> of(Config config, int port) {
        if (config.publicUrl().isPresent()) {
            URI url = config.publicUrl().get();
            return List.of(url.getScheme() + "://" + url.getRawAuthority());
        }
        List<String> hosts = config.host().equals("0.0.0.0") ? here() : List.of(config.host());
        return (hosts.isEmpty() ? List.of("localhost") : hosts)
                .stream().map(host -> "http://" + host + ":" + port).toList();
    }

    /** The likeliest of them. */
    static String best(Config config, int port) {
        return of(config, port).getFirst();
    }

    private static List<String> here() {
        List<NetworkInterface> outer = new ArrayList<>();
        try {
            NetworkInterface.networkInterfaces().filter(Addresses::isUsable).forEach(outer::add);
        } catch (SocketException noNetwork) {
            return List.of();
        }
        outer.sort(Comparator.comparing(face -> INNER.matcher(face.getName()).matches()));
        return outer.stream()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLinkLocalAddress())
                .map(InetAddress::getHostAddress)
                .toList();
    }

    private static boolean isUsable(NetworkInterface face) {
        try {
            return face.isUp() && !face.isLoopback();
        } catch (SocketException gone) {
            return false;
        }
    }
}
