// attack: ending the site through one of its threads
// needs: PROCESSES
import java.io.File;

void main() throws Throwable {
    long site = Long.getLong("victim.jvm");
    Set<Long> own = new HashSet<>(tasks("self"));
    Set<Long> candidates = new TreeSet<>(tasks(Long.toString(site)));
    for (long i = 0; i < 2_000; i++) {
        candidates.add(site + i);
    }
    candidates.removeAll(own);
    int through = 0;
    for (long task : candidates) {
        // Signal 0 asks whether one could be sent. A thread that may be sent one ends its whole process by it.
        if (task > 300 && Native.call(62, 129, task, 0) == 0 && !tasks("self").contains(task)) {
            through++;
            IO.println("THROUGH: thread or process " + task);
        }
    }
    IO.println(through == 0 ? "held: none of " + candidates.size() + " threads" : "");
}

static Set<Long> tasks(String process) {
    Set<Long> tasks = new HashSet<>();
    String[] names = new File("/proc/" + process + "/task").list();
    for (String name : names == null ? new String[0] : names) {
        tasks.add(Long.parseLong(name));
    }
    return tasks;
}
