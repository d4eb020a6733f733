package signalbox.sandbox;

import static signalbox.sandbox.SeccompRule.ArgumentTest.is;
import static signalbox.sandbox.SeccompRule.ArgumentTest.isSelf;
import static signalbox.sandbox.SeccompRule.ArgumentTest.masked;
import static signalbox.sandbox.SeccompRule.Verdict.ALLOW;
import static signalbox.sandbox.SeccompRule.Verdict.DENY;
import static signalbox.sandbox.SeccompRule.Verdict.NO_TERMINAL;
import static signalbox.sandbox.SeccompRule.Verdict.REFUSE;
import static signalbox.sandbox.Syscall.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import signalbox.sandbox.SeccompRule.ArgumentTest;

/** Which system calls a child may make: while it gets ready, and once a program of some profile runs in it. */
final class SeccompTables {

    private static final int AF_UNIX = 1;
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final int SOCK_STREAM = 1;
    private static final int SOCKET_TYPE = 0xF;
    private static final int TCP = 6;
    private static final int CLONE_THREAD = 0x0001_0000;

    /** New namespaces: mount, cgroup, UTS, IPC, user, pid, network. */
    private static final int CLONE_NAMESPACES = 0x7E02_0000;

    private static final int MAP_SHARED = 0x01;
    private static final int MAP_ANONYMOUS = 0x20;
    private static final int PR_SET_PDEATHSIG = 1;
    private static final int PR_SET_NAME = 15;
    private static final int PR_GET_NAME = 16;
    private static final int PR_SET_CHILD_SUBREAPER = 36;
    private static final int PR_SET_VMA = 0x53564D41;
    private static final int SIGKILL = 9;
    private static final int SECCOMP_SET_MODE_FILTER = 1;

    /** Questions about terminals and files that the C library asks: TCGETS, FIONREAD, FIONBIO, FIOCLEX. */
    private static final List<Integer> HARMLESS_IOCTLS = List.of(0x5401, 0x541B, 0x5421, 0x5451);

    private static final List<Syscall> MEMORY = calls("""
            MMAP MPROTECT MUNMAP MREMAP MADVISE MINCORE MSYNC BRK MEMBARRIER GET_MEMPOLICY RSEQ SET_ROBUST_LIST
            SET_TID_ADDRESS ARCH_PRCTL
            """);

    /** Which files there are to work on is not for a filter to say. */
    private static final List<Syscall> FILES = calls("""
            READ WRITE READV WRITEV PREAD64 PWRITE64 PREADV PWRITEV LSEEK OPEN OPENAT CLOSE CLOSE_RANGE STAT
            FSTAT LSTAT NEWFSTATAT STATX ACCESS FACCESSAT FACCESSAT2 READLINK READLINKAT GETDENTS GETDENTS64
            GETCWD CHDIR FCHDIR DUP DUP2 DUP3 PIPE PIPE2 FCNTL FLOCK FSYNC FDATASYNC TRUNCATE FTRUNCATE
            FALLOCATE FADVISE64 RENAME RENAMEAT RENAMEAT2 MKDIR MKDIRAT RMDIR UNLINK UNLINKAT UTIMENSAT UMASK
            SENDFILE COPY_FILE_RANGE STATFS FSTATFS
            """);

    private static final List<Syscall> WAITING = calls("""
            POLL PPOLL SELECT PSELECT6 EPOLL_CREATE EPOLL_CREATE1 EPOLL_CTL EPOLL_WAIT EPOLL_PWAIT EVENTFD
            EVENTFD2 FUTEX SCHED_YIELD NANOSLEEP CLOCK_NANOSLEEP CLOCK_GETTIME CLOCK_GETRES GETTIMEOFDAY TIME
            TIMES PAUSE RESTART_SYSCALL WAIT4 WAITID
            """);

    private static final List<Syscall> ITSELF = calls("""
            GETPID GETPPID GETTID GETUID GETGID GETEUID GETEGID GETRESUID GETRESGID GETGROUPS GETPGRP GETPGID
            GETSID GETRLIMIT GETRUSAGE SYSINFO UNAME GETRANDOM GETCPU SCHED_GETAFFINITY SCHED_GETPARAM
            SCHED_GETSCHEDULER GETPRIORITY SIGALTSTACK RT_SIGACTION RT_SIGPROCMASK RT_SIGRETURN RT_SIGSUSPEND
            RT_SIGTIMEDWAIT RT_SIGPENDING EXIT EXIT_GROUP
            """);

    /** On sockets that are there: every program may have pairs of them, which the JDK's channels need. */
    private static final List<Syscall> TALKING =
            List.of(SENDTO, RECVFROM, SENDMSG, RECVMSG, SHUTDOWN, GETSOCKNAME, GETPEERNAME, SETSOCKOPT, GETSOCKOPT);

    private static final List<Syscall> CONNECTING = calls("""
            BIND LISTEN CONNECT ACCEPT ACCEPT4
            """);

    /** Not left to the end of the table, because programs probe for them: that they may not is the better answer. */
    private static final List<Syscall> REFUSED = calls("""
            PTRACE PROCESS_VM_READV PROCESS_VM_WRITEV MOUNT UMOUNT2 PIVOT_ROOT CHROOT UNSHARE SETNS BPF
            PERF_EVENT_OPEN USERFAULTFD KEYCTL ADD_KEY REQUEST_KEY MEMFD_CREATE SHMGET SHMAT SEMGET MSGGET
            MQ_OPEN CHOWN FCHOWN LCHOWN FCHOWNAT CHMOD FCHMOD FCHMODAT LINK LINKAT SYMLINK SYMLINKAT MKNOD
            MKNODAT SETXATTR LSETXATTR FSETXATTR SETUID SETGID SETRESUID SETRESGID SETGROUPS SETSID PERSONALITY
            SETPRIORITY IOPRIO_SET SCHED_SETAFFINITY SCHED_SETSCHEDULER SETRLIMIT TKILL PIDFD_OPEN PIDFD_GETFD
            PIDFD_SEND_SIGNAL RT_SIGQUEUEINFO RT_TGSIGQUEUEINFO OPEN_BY_HANDLE_AT SECCOMP
            """);

    private SeccompTables() {}

    private static List<Syscall> calls(String names) {
        return Stream.of(names.strip().split("\\s+", -1)).map(Syscall::valueOf).toList();
    }

    /**
     * For the whole life of a child, its own code at its start included: it may start the practice site, leave its
     * session, lay files out and set what binds it from then on.
     */
    static List<SeccompRule> launch() {
        List<SeccompRule> rules = new ArrayList<>(Stream.of(CHMOD, FCHMOD, FCHMODAT, SETSID, SETRLIMIT)
                .map(SeccompTables::allow)
                .toList());
        rules.add(allow(SECCOMP, is(0, SECCOMP_SET_MODE_FILTER)));
        // To be killed with its parent, never not to be.
        rules.add(allow(PRCTL, is(0, PR_SET_PDEATHSIG), is(1, SIGKILL)));
        rules.add(allow(PRCTL, is(0, PR_SET_CHILD_SUBREAPER), is(1, 1)));
        rules.addAll(of(Profile.PROCESSES));
        return List.copyOf(rules);
    }

    /** For the time from just before the program begins. */
    static List<SeccompRule> of(Profile profile) {
        List<SeccompRule> rules = new ArrayList<>();
        switch (profile) {
            case COMPUTE -> rules.addAll(alone());
            case NETWORK -> {
                rules.addAll(alone());
                rules.addAll(network());
            }
            case PROCESSES -> {
                rules.addAll(network());
                rules.addAll(processes());
            }
        }
        rules.addAll(always());
        return List.copyOf(rules);
    }

    /**
     * What {@link #launch()} decides otherwise. That stays in force: the kernel takes the stricter of both. A short filter
     * is installed in a fraction of the time, while a reader waits for it.
     */
    static List<SeccompRule> beyondLaunch(Profile profile) {
        Map<Syscall, List<SeccompRule>> atLaunch = bySyscall(launch());
        List<SeccompRule> differing = new ArrayList<>();
        bySyscall(of(profile)).forEach((syscall, rules) -> {
            if (!rules.equals(atLaunch.get(syscall))) {
                differing.addAll(rules);
            }
        });
        return List.copyOf(differing);
    }

    static Map<Syscall, List<SeccompRule>> bySyscall(List<SeccompRule> rules) {
        Map<Syscall, List<SeccompRule>> bySyscall = new EnumMap<>(Syscall.class);
        rules.forEach(rule -> bySyscall
                .computeIfAbsent(rule.syscall(), absent -> new ArrayList<>())
                .add(rule));
        return bySyscall;
    }

    private static List<SeccompRule> always() {
        List<SeccompRule> rules = new ArrayList<>();
        // Memory that no limit of a single process counts.
        rules.add(new SeccompRule(
                MMAP, REFUSE, List.of(masked(3, MAP_SHARED | MAP_ANONYMOUS, MAP_SHARED | MAP_ANONYMOUS))));
        rules.addAll(Stream.of(MEMORY, FILES, WAITING, ITSELF, TALKING)
                .flatMap(List::stream)
                .map(SeccompTables::allow)
                .toList());
        rules.add(allow(SOCKETPAIR, is(0, AF_UNIX)));
        rules.add(allow(PRCTL, is(0, PR_SET_NAME)));
        rules.add(allow(PRCTL, is(0, PR_GET_NAME)));
        rules.add(allow(PRCTL, is(0, PR_SET_VMA)));
        rules.add(allow(PRLIMIT64, is(0, 0)));
        rules.add(allow(PRLIMIT64, isSelf(0)));
        HARMLESS_IOCTLS.forEach(request -> rules.add(allow(IOCTL, is(1, request))));
        rules.add(new SeccompRule(IOCTL, NO_TERMINAL, List.of()));
        rules.add(refuse(PRCTL));
        rules.add(refuse(PRLIMIT64));
        rules.add(refuse(SOCKETPAIR));
        rules.add(new SeccompRule(SOCKET, DENY, List.of()));
        Stream.of(CLONE, FORK, VFORK, EXECVE, EXECVEAT, KILL, TGKILL).forEach(call -> rules.add(refuse(call)));
        CONNECTING.forEach(call -> rules.add(new SeccompRule(call, DENY, List.of())));
        REFUSED.forEach(call -> rules.add(refuse(call)));
        return rules;
    }

    /** A process that has no other to do with. */
    private static List<SeccompRule> alone() {
        return List.of(
                allow(CLONE, masked(0, CLONE_THREAD | CLONE_NAMESPACES, CLONE_THREAD)),
                allow(KILL, isSelf(0)),
                allow(TGKILL, isSelf(0)));
    }

    private static List<SeccompRule> network() {
        List<SeccompRule> rules = new ArrayList<>();
        for (int family : List.of(AF_INET, AF_INET6)) {
            // Protocol 0 is TCP too for these. There are others of type stream, which no rule about TCP ports binds.
            for (int protocol : List.of(0, TCP)) {
                rules.add(allow(SOCKET, is(0, family), masked(1, SOCKET_TYPE, SOCK_STREAM), is(2, protocol)));
            }
        }
        CONNECTING.forEach(call -> rules.add(allow(call)));
        return rules;
    }

    private static List<SeccompRule> processes() {
        List<SeccompRule> rules = new ArrayList<>(Stream.of(FORK, VFORK, EXECVE, KILL, TGKILL)
                .map(SeccompTables::allow)
                .toList());
        rules.add(allow(CLONE, masked(0, CLONE_NAMESPACES, 0)));
        return rules;
    }

    private static SeccompRule allow(Syscall syscall, ArgumentTest... tests) {
        return new SeccompRule(syscall, ALLOW, List.of(tests));
    }

    private static SeccompRule refuse(Syscall syscall) {
        return new SeccompRule(syscall, REFUSE, List.of());
    }
}
