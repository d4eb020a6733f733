package signalbox.runner;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signalbox.runner.ProcessTable.Entry;
import signalbox.sandbox.Sandboxed;

/**
 * A child and all that it started, to be measured and to be ended for certain. On Linux by the process table: what
 * descends from the child (which adopts its orphans), what is of its session, what was seen to be so once, and, when
 * the child is gone and the site has adopted its orphans, what works in its folder or carries its mark. Elsewhere by
 * {@link ProcessHandle#descendants()}. Thread-safe.
 */
final class ProcessTree {

    /** How long the hunt for processes that start others goes on. */
    private static final long HUNT_NANOS = 900_000_000;

    /** States of a process that is neither halted nor dead. */
    private static final String RUNNABLE = "RSD";

    private final Process root;
    private final boolean bound;
    private final Path folder;
    private final ProcessWatch watch;
    private final @Nullable Signals signals;

    /** Start times by pid, of all that ever belonged to the tree. */
    private final Map<Long, Long> seen = new HashMap<>();

    private Set<Long> ownFromStart = Set.of();
    private int threadsFromStart;
    private int filesFromStart;

    /** @param signals null where there is no process table */
    ProcessTree(Sandboxed child, Path folder, ProcessWatch watch, @Nullable Signals signals) {
        this.root = child.process();
        this.bound = child.bound();
        this.folder = folder;
        this.watch = watch;
        this.signals = signals;
    }

    /** What is there now is no part of the program. */
    synchronized void programBegins() {
        if (signals == null) {
            return;
        }
        List<Entry> members = members(watch.recent());
        Set<Long> pids = new HashSet<>();
        members.forEach(member -> pids.add(member.pid()));
        ownFromStart = pids;
        threadsFromStart = members.stream().mapToInt(Entry::threads).sum();
        filesFromStart = members.stream()
                .mapToInt(member -> ProcessTable.openFiles(member.pid()))
                .sum();
    }

    synchronized Usage usage() {
        if (signals == null) {
            return Usage.NONE;
        }
        List<Entry> members = members(watch.recent());
        if (members.isEmpty()) {
            return Usage.NONE;
        }
        int processes = (int) members.stream()
                .filter(member -> !ownFromStart.contains(member.pid()))
                .count();
        int threads = members.stream().mapToInt(Entry::threads).sum();
        int files = members.stream()
                .mapToInt(member -> ProcessTable.openFiles(member.pid()))
                .sum();
        return new Usage(
                Math.max(0, threads - threadsFromStart),
                processes,
                Math.max(0, files - filesFromStart),
                members.stream().mapToLong(Entry::residentBytes).sum());
    }

    /** Ends all of it; when this returns, all of it is gone but for what the kernel cannot end yet. */
    synchronized void kill() {
        if (signals == null) {
            root.descendants().forEach(ProcessHandle::destroyForcibly);
            root.destroyForcibly();
            return;
        }
        if (root.isAlive()) {
            signals.halt(root.pid());
            if (bound) {
                killTogether(signals);
            }
        }
        long deadline = System.nanoTime() + HUNT_NANOS;
        List<Entry> found = others(watch.now());
        while (!found.isEmpty() && System.nanoTime() < deadline) {
            // As long as one of the session lives, the number of its group is nobody else's.
            if (bound && found.stream().anyMatch(entry -> entry.session() == root.pid())) {
                signals.killGroup(root.pid());
            }
            haltAll(signals, found, deadline);
            others(watch.now()).forEach(entry -> signals.kill(entry.pid()));
            found = others(watch.now());
        }
        if (root.isAlive()) {
            signals.kill(root.pid());
        }
        reapAdopted(signals);
    }

    /**
     * Programs in a sandbox cannot leave their group, or end with their first process: the kernel ends all at once,
     * however fast they multiply.
     */
    private void killTogether(Signals signals) {
        if (seen.isEmpty()) {
            // No program has begun, so there are few. Those that the site is to reap must be known.
            awaitHalt(System.nanoTime() + HUNT_NANOS);
            others(watch.now());
        }
        signals.killGroup(root.pid());
        signals.kill(root.pid());
    }

    /** From then on the root starts no other. */
    private void awaitHalt(long deadline) {
        boolean halted = false;
        while (!halted && System.nanoTime() < deadline) {
            halted = watch.now().entries().stream()
                    .noneMatch(entry -> entry.pid() == root.pid() && RUNNABLE.indexOf(entry.state()) >= 0);
        }
    }

    /** A halted process starts no other one, so this finds an end even with those that do nothing else. */
    private void haltAll(Signals signals, List<Entry> first, long deadline) {
        Set<Long> halted = new HashSet<>();
        List<Entry> found = first;
        while (!found.isEmpty() && System.nanoTime() < deadline) {
            for (Entry entry : found) {
                signals.halt(entry.pid());
                halted.add(entry.pid());
            }
            found = others(watch.now()).stream()
                    .filter(entry -> !halted.contains(entry.pid()))
                    .toList();
        }
    }

    private void reapAdopted(Signals signals) {
        long site = ProcessHandle.current().pid();
        for (Entry entry : watch.now().entries()) {
            if (!entry.alive() && entry.parent() == site && entry.pid() != root.pid() && wasSeen(entry)) {
                signals.reap(entry.pid());
            }
        }
    }

    private List<Entry> others(ProcessTable table) {
        return members(table).stream()
                .filter(entry -> entry.pid() != root.pid())
                .toList();
    }

    private List<Entry> members(ProcessTable table) {
        Set<Long> roots = new HashSet<>();
        if (root.isAlive()) {
            roots.add(root.pid());
        }
        for (Entry entry : table.entries()) {
            if (entry.session() == root.pid() || wasSeen(entry) || isLeftOver(entry)) {
                roots.add(entry.pid());
            }
        }
        List<Entry> members = table.families(roots);
        members.forEach(entry -> seen.put(entry.pid(), entry.started()));
        return members.stream().filter(Entry::alive).toList();
    }

    /** Whether the site has adopted it. As long as the child is there, the child does: no file need be read then. */
    private boolean isLeftOver(Entry entry) {
        return !root.isAlive()
                && entry.parent() == ProcessHandle.current().pid()
                && entry.pid() != root.pid()
                && ProcessTable.belongsTo(entry.pid(), folder);
    }

    private boolean wasSeen(Entry entry) {
        return seen.getOrDefault(entry.pid(), -1L) == entry.started();
    }
}
