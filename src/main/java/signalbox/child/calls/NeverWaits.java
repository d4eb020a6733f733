package signalbox.child.calls;

import java.util.Set;

/**
 * Overloads that share the name and the receiver of a method with a stand-in, and have none because they answer at
 * once. A program that calls them is not missing anything in its picture.
 */
public final class NeverWaits {

    private static final Set<String> OVERLOADS = Set.of(
            // The untimed variants of queues: an element or nothing.
            "java.util.concurrent.BlockingQueue.offer(java.lang.Object)",
            "java.util.concurrent.BlockingQueue.poll()",
            "java.util.concurrent.BlockingDeque.offerFirst(java.lang.Object)",
            "java.util.concurrent.BlockingDeque.offerLast(java.lang.Object)",
            "java.util.concurrent.BlockingDeque.pollFirst()",
            "java.util.concurrent.BlockingDeque.pollLast()",
            "java.util.concurrent.TransferQueue.tryTransfer(java.lang.Object)",
            "java.util.concurrent.CompletionService.poll()",
            // DelayQueue's own, narrower ones: it has no bound, so putting never waits.
            "java.util.concurrent.BlockingQueue.put(java.util.concurrent.Delayed)",
            "java.util.concurrent.BlockingQueue.offer(java.util.concurrent.Delayed)",
            "java.util.concurrent.BlockingQueue.offer(java.util.concurrent.Delayed,long,java.util.concurrent.TimeUnit)",
            // A permit or none.
            "java.util.concurrent.Semaphore.tryAcquire()",
            "java.util.concurrent.Semaphore.tryAcquire(int)",
            // Ready-made channels, not connected yet.
            "java.nio.channels.SocketChannel.open()",
            "java.nio.channels.SocketChannel.open(java.net.ProtocolFamily)");

    private NeverWaits() {}

    /**
     * Whether this overload is known never to wait.
     *
     * @param receiver binary name of the type that the stand-ins of that name are for
     * @param parameters binary names of the erased parameter types, joined by a comma without a space
     */
    public static boolean contains(String receiver, String method, String parameters) {
        return OVERLOADS.contains(receiver + "." + method + "(" + parameters + ")");
    }
}
