package signalbox.runner;

import signalbox.sandbox.Confinement;
import signalbox.sandbox.Profile;
import signalbox.sandbox.Sandbox;
import signalbox.wire.Order;

/** What children are told to bind themselves by. Stateless. */
final class Confine {

    private Confine() {}

    /** Tells the child, unless there is no sandbox. */
    static void tell(RunnerProcess child, Sandbox sandbox, Profile profile, int heapMegabytes) {
        Confinement confinement = sandbox.confinement(profile, heapMegabytes);
        if (!confinement.isNone()) {
            child.send(new Order.Confine(confinement.limits(), confinement.filter(), Confinement.SELF));
        }
    }

    /** What that program needs. */
    static Profile profile(Order.Execute job) {
        if (job.laidOut()) {
            return Profile.PROCESSES;
        }
        return job.practiceDelayMillis() >= 0 ? Profile.NETWORK : Profile.COMPUTE;
    }
}
