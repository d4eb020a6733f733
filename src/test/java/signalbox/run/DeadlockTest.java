package signalbox.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run whose threads wait for one another in a ring is told so, and ended; others are not. */
@Timeout(300)
final class DeadlockTest extends DeskFixture {

    /** Each takes a first lock, waits until all have one, and asks for that of the next. */
    private static final String RING = """
            import java.util.concurrent.locks.*;

            static final int THREADS = $threads;
            final Object[] locks = new Object[THREADS];
            final CountDownLatch each = new CountDownLatch(THREADS);

            void main() throws Exception {
                var threads = new ArrayList<Thread>();
                for (int i = 0; i < THREADS; i++) {
                    int number = i;
                    locks[i] = $lock;
                    threads.add(Thread.$builder.name("taker-" + i).unstarted(() -> take(number)));
                }
                IO.println("begun");
                threads.forEach(Thread::start);
                for (var thread : threads) {
                    thread.join();
                }
            }

            void take(int number) {
                Object first = locks[number];
                Object second = locks[(number + 1) % THREADS];
                if (first instanceof Lock lock) {
                    lock.lock(); // took by Lock
                    all(second);
                } else {
                    synchronized (first) { // took by synchronized
                        all(second);
                    }
                }
            }

            void all(Object second) {
                each.countDown();
                try {
                    each.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                if (second instanceof Lock lock) {
                    lock.lock(); // waits by Lock
                } else {
                    synchronized (second) { // waits by synchronized
                        IO.println("never");
                    }
                }
            }
            """;

    @ParameterizedTest
    @CsvSource({
        "ofPlatform(), new Object(), 2",
        "ofPlatform(), new ReentrantLock(), 2",
        "ofVirtual(), new Object(), 2",
        "ofVirtual(), new ReentrantLock(), 2",
        "ofPlatform(), new ReentrantLock(true), 3",
        "ofVirtual(), i % 2 == 0 ? new Object() : new ReentrantLock(), 4",
        "ofPlatform(), new ReentrantReadWriteLock().writeLock(), 3",
        "ofVirtual(), new ReentrantLock(), 60",
    })
    void aRingIsToldWithItsLinesAndEndsTheRun(String builder, String lock, int threads) throws InterruptedException {
        String source =
                RING.replace("$builder", builder).replace("$lock", lock).replace("$threads", Integer.toString(threads));
        Run run = admitted(desk().submit(program(source), ANN, true));
        awaitOutcome(RunOutcome.Deadlocked.class, run);
        RunEvent.Deadlocked deadlock = await(run, RunEvent.Deadlocked.class);

        assertEquals(threads, deadlock.length());
        assertEquals(Math.min(threads, 20), deadlock.ring().size());
        assertEquals(List.of("begun"), lines(run).subList(0, 1), "what was printed stays");
        List<String> lines = source.lines().toList();
        for (int i = 0; i < deadlock.ring().size(); i++) {
            RunEvent.Deadlocked.Member member = deadlock.ring().get(i);
            assertTrue(line(lines, member.waitsAt().line()).contains("// waits by"), member::toString);
            assertTrue(line(lines, member.tookAt().line()).contains("// took by"), member::toString);
            int number = Integer.parseInt(member.thread().replace("taker-", ""));
            deadlock.holder(i).ifPresent(next -> assertEquals("taker-" + (number + 1) % threads, next.thread()));
        }
    }

    private static String line(List<String> lines, int number) {
        return lines.get(number - 1);
    }

    @Test
    void theSentenceNamesThreadsAndLines() throws InterruptedException {
        Run run = admitted(desk().submit(program("""
                final CountDownLatch taken = new CountDownLatch(1);
                synchronized void main() throws Exception {
                    var other = Thread.ofPlatform().name("other").start(() -> {
                        synchronized (String.class) {
                            taken.countDown();
                            self();
                        }
                    });
                    taken.await();
                    synchronized (String.class) {
                        IO.println("never");
                    }
                }
                synchronized void self() {}
                """), ANN, true));
        String sentence = awaitOutcome(RunOutcome.Deadlocked.class, run).sentence();
        assertTrue(
                sentence.contains("“main” waits in line 10 for String.class, which “other” took in line 4"), sentence);
        assertTrue(sentence.contains("“other” waits in line 14 for Main@"), sentence);
    }

    @Test
    void aReaderThatAsksToWriteWaitsForItself() throws InterruptedException {
        Run run = admitted(desk().submit(program("""
                void main() {
                    var lock = new java.util.concurrent.locks.ReentrantReadWriteLock();
                    lock.readLock().lock();
                    lock.writeLock().lock();
                }
                """), ANN, true));
        String sentence = awaitOutcome(RunOutcome.Deadlocked.class, run).sentence();
        assertTrue(sentence.contains("“main” waits in line 4 for ReentrantReadWriteLock@"), sentence);
        assertTrue(sentence.contains("which it took itself in line 3"), sentence);
    }

    @Test
    void aProcessOfTheProgramIsLookedAtToo() throws InterruptedException {
        Run run = admitted(desk().submit(program("""
                void main() throws Exception {
                    new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-cp",
                            System.getProperty("java.class.path"), Worker.class.getName()).start().waitFor();
                }
                static class Worker {
                    static void main(String[] arguments) {
                        var lock = new java.util.concurrent.locks.ReentrantReadWriteLock();
                        lock.readLock().lock();
                        lock.writeLock().lock();
                    }
                }
                """), ANN, true));
        awaitOutcome(RunOutcome.Deadlocked.class, run);
    }

    /** Two threads and two locks in two orders; the second lock is taken as {@code $second} says. */
    private static final String NEARLY = """
            import java.util.concurrent.locks.*;

            final ReentrantLock one = new ReentrantLock();
            final ReentrantLock two = new ReentrantLock();
            final CyclicBarrier both = new CyclicBarrier(2);

            void main() throws Exception {
                var first = Thread.$builder.start(() -> take(one, two));
                var second = Thread.$builder.start(() -> take(two, one));
                $meanwhile
                first.join();
                second.join();
                IO.println("done");
            }

            void take(ReentrantLock mine, ReentrantLock other) {
                mine.lock();
                try {
                    both.await();
                    $second
                } catch (InterruptedException | BrokenBarrierException e) {
                    IO.println("gave up");
                } finally {
                    mine.unlock();
                }
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ofPlatform() | other.tryLock(2, TimeUnit.SECONDS);    | ",
                "ofVirtual()  | other.tryLock(2, TimeUnit.SECONDS);    | ",
                "ofPlatform() | other.tryLock(); Thread.sleep(1_000);  | ",
                "ofPlatform() | other.lockInterruptibly();             | Thread.sleep(2_000); first.interrupt();",
            })
    void waitsThatCanEndAreNoDeadlock(String builder, String second, String meanwhile) throws InterruptedException {
        String source = NEARLY.replace("$builder", builder)
                .replace("$second", second)
                .replace("$meanwhile", meanwhile == null ? "" : meanwhile);
        Run run = admitted(desk().submit(program(source), ANN, true));
        awaitOutcome(RunOutcome.Finished.class, run);
        assertEquals("done", lines(run).get(lines(run).size() - 2));
        assertTrue(run.eventsFrom(0).stream().noneMatch(RunEvent.Deadlocked.class::isInstance), () -> text(run));
    }
}
