package signalbox.child.calls;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.Reader;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** The methods that lessons are about, by name; each must have at least one stand-in, which brings its overloads. */
final class WaitingMethods {

    static final Map<Class<?>, Set<String>> BY_TYPE = Map.ofEntries(
            Map.entry(HttpClient.class, Set.of("send", "close", "awaitTermination")),
            Map.entry(Thread.class, Set.of("sleep", "join", "start", "startVirtualThread")),
            Map.entry(Thread.Builder.OfVirtual.class, Set.of("start")),
            Map.entry(Thread.Builder.OfPlatform.class, Set.of("start")),
            Map.entry(TimeUnit.class, Set.of("sleep", "timedJoin", "timedWait")),
            Map.entry(Future.class, Set.of("get")),
            Map.entry(CompletableFuture.class, Set.of("get", "join")),
            Map.entry(ExecutorService.class, Set.of("invokeAll", "invokeAny", "close", "awaitTermination")),
            Map.entry(ScheduledExecutorService.class, Set.of("invokeAll", "close", "awaitTermination")),
            Map.entry(Executors.class, Set.of("newVirtualThreadPerTaskExecutor", "newThreadPerTaskExecutor")),
            Map.entry(ForkJoinPool.class, Set.of("invoke", "invokeAll", "close", "awaitQuiescence")),
            Map.entry(ForkJoinTask.class, Set.of("join", "invoke", "invokeAll", "get")),
            Map.entry(CompletionService.class, Set.of("take", "poll")),
            Map.entry(BlockingQueue.class, Set.of("put", "take", "offer", "poll")),
            Map.entry(BlockingDeque.class, Set.of("putFirst", "takeLast", "offerFirst", "pollLast", "take")),
            Map.entry(TransferQueue.class, Set.of("transfer", "tryTransfer")),
            Map.entry(Exchanger.class, Set.of("exchange")),
            Map.entry(Lock.class, Set.of("lock", "tryLock", "lockInterruptibly", "unlock", "newCondition")),
            Map.entry(ReadWriteLock.class, Set.of("readLock", "writeLock")),
            Map.entry(
                    StampedLock.class,
                    Set.of("readLock", "writeLock", "tryReadLock", "unlock", "asReadLock", "tryConvertToWriteLock")),
            Map.entry(Condition.class, Set.of("await", "awaitNanos", "awaitUntil", "awaitUninterruptibly")),
            Map.entry(Semaphore.class, Set.of("acquire", "acquireUninterruptibly", "tryAcquire")),
            Map.entry(CountDownLatch.class, Set.of("await")),
            Map.entry(CyclicBarrier.class, Set.of("await")),
            Map.entry(Phaser.class, Set.of("arriveAndAwaitAdvance", "awaitAdvance", "awaitAdvanceInterruptibly")),
            Map.entry(Object.class, Set.of("wait")),
            Map.entry(Process.class, Set.of("waitFor")),
            Map.entry(ProcessBuilder.class, Set.of("start", "startPipeline")),
            Map.entry(Runtime.class, Set.of("exec", "exit", "halt")),
            Map.entry(LockSupport.class, Set.of("park", "parkNanos", "parkUntil")),
            Map.entry(StructuredTaskScope.class, Set.of("open", "join", "close")),
            Map.entry(InputStream.class, Set.of("read", "readAllBytes", "readNBytes", "transferTo")),
            Map.entry(Reader.class, Set.of("read", "transferTo")),
            Map.entry(BufferedReader.class, Set.of("readLine", "lines")),
            Map.entry(Socket.class, Set.of("<init>", "connect")),
            Map.entry(ServerSocket.class, Set.of("accept")),
            Map.entry(SocketChannel.class, Set.of("open", "connect", "read", "write")),
            Map.entry(ServerSocketChannel.class, Set.of("accept")),
            Map.entry(DatagramChannel.class, Set.of("receive", "send", "read")),
            Map.entry(Selector.class, Set.of("select")),
            Map.entry(URL.class, Set.of("openStream")),
            Map.entry(Files.class, Set.of("readString", "readAllBytes", "lines", "write", "copy")),
            Map.entry(System.class, Set.of("exit")),
            Map.entry(Throwable.class, Set.of("printStackTrace", "getStackTrace")));

    private WaitingMethods() {}
}
