// attack: namespaces, mounts and other ways to more rights
// needs: PROCESSES
void main() throws Throwable {
    for (long flag : new long[] {0x10000000, 0x20000, 0x40000000, 0x20000000, 0x8000000, 0x4000000, 0x2000000}) {
        Native.report("unshare " + Long.toHexString(flag), Native.call(272, 97, flag));
        long clone = Native.call(56, 220, flag | 17, 0, 0, 0, 0);
        if (clone == 0) {
            Native.call(231, 94, 0);
        }
        Native.report("clone " + Long.toHexString(flag), clone);
    }
    Native.report("a session of its own", Native.call(112, 157));
    Native.report("a process group of its own", Native.call(109, 154, 0, 0));
    Native.report("setns", Native.call(308, 268, 0, 0) == -1 ? -1 : 0);
    Native.report("mount", Native.call(165, 40, 0, 0, 0, 0, 0) == -1 ? -1 : 0);
    Native.report("setuid", Native.call(105, 146, 0));
    Native.report("setgroups", Native.call(116, 159, 0, 0));
    Native.report("chroot", Native.call(161, 51, 0) == -1 ? -1 : 0);
    Native.report("letting go of the parent's death", Native.call(157, 167, 1, 0));
    Native.report("a filter of its own", Native.call(317, 277, 1, 0, 0) == -1 ? -1 : 0);
}
