package signalbox.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signalbox.sandbox.SeccompRule.Verdict;

/** What filters say of system calls, on each architecture. */
final class SeccompFilterTest {

    private static final int CLONE_THREAD = 0x10000;
    private static final int CLONE_NEWUSER = 0x10000000;
    private static final long[] NOTHING = new long[6];

    @ParameterizedTest
    @EnumSource
    void callsInTheConventionOfAnotherArchitectureEndTheProcess(Architecture architecture) {
        FilterMachine filter = filter(Profile.PROCESSES, architecture);
        int read = Syscall.READ.number(architecture);
        assertEquals(Verdict.KILL.action(), filter.decide(0x40000003, read, NOTHING));
    }

    @ParameterizedTest
    @EnumSource
    void callsThatNoTableNamesAreUnknown(Architecture architecture) {
        assertEquals(
                Verdict.UNKNOWN.action(),
                filter(Profile.PROCESSES, architecture).decide(architecture.audit(), 999, NOTHING));
        // glibc then asks for clone, whose flags a filter can see.
        assertEquals(Verdict.UNKNOWN, decide(Profile.PROCESSES, architecture, Syscall.CLONE3));
    }

    @ParameterizedTest
    @EnumSource
    void aProgramThatComputesHasThreadsAndNothingElse(Architecture architecture) {
        assertEquals(Verdict.ALLOW, decide(Profile.COMPUTE, architecture, Syscall.CLONE, CLONE_THREAD | 0x100));
        assertEquals(Verdict.REFUSE, decide(Profile.COMPUTE, architecture, Syscall.CLONE, 17));
        assertEquals(Verdict.REFUSE, decide(Profile.COMPUTE, architecture, Syscall.EXECVE));
        assertEquals(Verdict.DENY, decide(Profile.COMPUTE, architecture, Syscall.SOCKET, 2, 1, 0));
        assertEquals(Verdict.REFUSE, decide(Profile.COMPUTE, architecture, Syscall.KILL, 1));
        assertEquals(Verdict.ALLOW, decide(Profile.COMPUTE, architecture, Syscall.KILL, Confinement.SELF));
    }

    @ParameterizedTest
    @EnumSource
    void aProgramThatDownloadsHasTcpAlone(Architecture architecture) {
        assertEquals(Verdict.ALLOW, decide(Profile.NETWORK, architecture, Syscall.SOCKET, 10, 1 | 0x80800, 6));
        for (long[] other :
                List.of(new long[] {2, 2, 0}, new long[] {2, 1, 262}, new long[] {1, 1, 0}, new long[] {17, 3, 0})) {
            assertEquals(Verdict.DENY, decide(Profile.NETWORK, architecture, Syscall.SOCKET, other));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noProfileMakesNamespacesOrLimitsOthers(Architecture architecture) {
        for (Profile profile : Profile.values()) {
            assertNotEquals(Verdict.ALLOW, decide(profile, architecture, Syscall.CLONE, CLONE_NEWUSER | CLONE_THREAD));
            assertNotEquals(Verdict.ALLOW, decide(profile, architecture, Syscall.CLONE, CLONE_NEWUSER | 17));
            assertNotEquals(Verdict.ALLOW, decide(profile, architecture, Syscall.UNSHARE, CLONE_NEWUSER));
            assertEquals(Verdict.REFUSE, decide(profile, architecture, Syscall.PRLIMIT64, 4711));
            assertEquals(Verdict.REFUSE, decide(profile, architecture, Syscall.PRCTL, 1, 0));
            assertEquals(Verdict.REFUSE, decide(profile, architecture, Syscall.FCHMODAT));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChildMayAskToDieWithItsParentButNotToOutliveIt(Architecture architecture) {
        FilterMachine launch = new FilterMachine(List.of(SeccompFilter.ofLaunch(architecture)));
        int prctl = Syscall.PRCTL.number(architecture);
        assertEquals(Verdict.ALLOW.action(), launch.decide(architecture.audit(), prctl, 1, 9, 0, 0, 0, 0));
        assertEquals(Verdict.REFUSE.action(), launch.decide(architecture.audit(), prctl, 1, 0, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @EnumSource
    void theShortFilterOfAProgramSaysWhatItsWholeTableSays(Architecture architecture) {
        for (Profile profile : Profile.values()) {
            FilterMachine table = new FilterMachine(
                    List.of(SeccompFilter.assemble(SeccompTables.of(profile), Verdict.UNKNOWN, architecture)));
            FilterMachine both = filter(profile, architecture);
            for (int number = 0; number < 600; number++) {
                for (long[] arguments :
                        List.of(NOTHING, new long[] {1, 9, 0, 1, 0, 0}, new long[] {17, 1, 6, 33, 0, 0})) {
                    assertEquals(
                            table.decide(architecture.audit(), number, arguments),
                            both.decide(architecture.audit(), number, arguments),
                            profile + " " + number);
                }
            }
            int beside = SeccompFilter.ofProgram(profile, architecture).size();
            assertTrue(2 * beside < SeccompFilter.ofLaunch(architecture).size(), profile + " " + beside);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachProfileMayWhatTheOneBeforeItMay(Architecture architecture) {
        for (Syscall call : Syscall.values()) {
            boolean computing = decide(Profile.COMPUTE, architecture, call) == Verdict.ALLOW;
            boolean downloading = decide(Profile.NETWORK, architecture, call) == Verdict.ALLOW;
            boolean processes = decide(Profile.PROCESSES, architecture, call) == Verdict.ALLOW;
            assertTrue(downloading || !computing, call::toString);
            assertTrue(processes || !downloading, call::toString);
        }
    }

    private static FilterMachine filter(Profile profile, Architecture architecture) {
        return new FilterMachine(
                List.of(SeccompFilter.ofProgram(profile, architecture), SeccompFilter.ofLaunch(architecture)));
    }

    private static Verdict decide(Profile profile, Architecture architecture, Syscall call, long... arguments) {
        int number = call.number(architecture);
        if (number < 0) {
            return Verdict.UNKNOWN;
        }
        int action = filter(profile, architecture).decide(architecture.audit(), number, Arrays.copyOf(arguments, 6));
        for (Verdict verdict : Verdict.values()) {
            if (verdict.action() == action) {
                return verdict;
            }
        }
        throw new AssertionError("no verdict: " + action);
    }
}
