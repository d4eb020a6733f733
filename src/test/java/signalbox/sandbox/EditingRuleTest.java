package signalbox.sandbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may change programs where no sandbox holds them. */
final class EditingRuleTest {

    private static final Sandbox NONE = new Unconfined(List.of("there is none"));
    private static final Set<String> HEADERS = Set.of("Host", "Accept");

    @Test
    void thePersonAtTheMachineMay() throws Exception {
        EditingRule rule = new EditingRule(NONE, true, false);
        assertTrue(rule.editingAllowed(Profile.COMPUTE, asker(address(127, 0, 0, 1), HEADERS)));
        assertTrue(rule.editingAllowed(
                Profile.PROCESSES, asker(address(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), HEADERS)));
    }

    @Test
    void whoComesOverTheNetworkMayNot() throws Exception {
        EditingRule rule = new EditingRule(NONE, true, false);
        assertFalse(rule.editingAllowed(Profile.COMPUTE, asker(address(192, 168, 0, 7), HEADERS)));
    }

    @Test
    void nobodyMayWhereTheSiteListensToOthersOrIsPublished() throws Exception {
        EditingRule rule = new EditingRule(NONE, false, false);
        assertFalse(rule.editingAllowed(Profile.COMPUTE, asker(address(127, 0, 0, 1), HEADERS)));
    }

    @Test
    void nobodyMayInAContainer() throws Exception {
        EditingRule rule = new EditingRule(NONE, true, true);
        assertFalse(rule.editingAllowed(Profile.COMPUTE, asker(address(127, 0, 0, 1), HEADERS)));
        assertTrue(EditingRule.isContainer(Map.of("container", "podman")));
    }

    @Test
    void nobodyMayThroughAProxy() throws Exception {
        EditingRule rule = new EditingRule(NONE, true, false);
        for (String header : List.of("X-Forwarded-For", "Forwarded", "via", "X-Real-IP")) {
            assertFalse(
                    rule.editingAllowed(Profile.COMPUTE, asker(address(127, 0, 0, 1), Set.of("Host", header))), header);
        }
    }

    @Test
    void aProxyThatTellsNothingIsKnownByItsOldProtocol() throws Exception {
        Asker passedOn = new Asker(address(127, 0, 0, 1), "HTTP/1.0", HEADERS);
        assertFalse(new EditingRule(NONE, true, false).editingAllowed(Profile.COMPUTE, passedOn));
    }

    private static Asker asker(InetAddress from, Set<String> headers) {
        return new Asker(from, "HTTP/1.1", headers);
    }

    private static InetAddress address(int... bytes) throws UnknownHostException {
        byte[] address = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            address[i] = (byte) bytes[i];
        }
        return InetAddress.getByAddress(address);
    }
}
