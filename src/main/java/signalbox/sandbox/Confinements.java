package signalbox.sandbox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What children of one sandbox bind themselves by, assembled once. Immutable and thread-safe. */
final class Confinements {

    private final Map<Profile, List<Long>> filters = new EnumMap<>(Profile.class);
    private final long machineBytes;

    Confinements(Kernel kernel) {
        machineBytes = kernel.machineBytes();
        for (Profile profile : Profile.values()) {
            filters.put(profile, SeccompFilter.ofProgram(profile, kernel.architecture()));
        }
    }

    /** @param others threads that the kernel counts together with the child's */
    Confinement of(Profile profile, int heapMegabytes, long others) {
        return new Confinement(
                ResourceLimits.of(profile, heapMegabytes, machineBytes, others),
                filters.getOrDefault(profile, List.of()));
    }
}
