package signalbox.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The members who take part, and what they do at the same time. */
final class Crowd implements AutoCloseable {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final URI site;
    private final String code;
    private final List<Member> members = new ArrayList<>();

    Crowd(GroupSite site) {
        this.site = site.address();
        this.code = site.code();
    }

    /** What one member does. */
    interface Deed<T> {
        T by(Member member) throws IOException, InterruptedException;
    }

    /** So many members, who join if they have not yet. */
    List<Member> of(int size) throws IOException, InterruptedException {
        while (members.size() < size) {
            Member member = new Member(client, site, members.size() + 1);
            member.join(code);
            members.add(member);
        }
        return List.copyOf(members.subList(0, size));
    }

    /** All of them do it at once; what came of it, in their order. */
    <T> List<T> atOnce(List<Member> who, Deed<T> deed) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        for (Future<T> future : begin(who, deed)) {
            results.add(future.get());
        }
        return results;
    }

    /** The same, without waiting for it. */
    <T> List<Future<T>> begin(List<Member> who, Deed<T> deed) {
        return who.stream()
                .map(member -> threads.submit((Callable<T>) () -> deed.by(member)))
                .toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
        client.close();
    }
}
