package signalbox.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import signalbox.run.Run;
import signalbox.web.templates.Templates;

/**
 * The pieces of a page about the room. Each is sent whole whenever it is another than the one that the page has, so that
 * a page which comes again gets the state as it is now, and nothing that it has already.
 */
final class FollowedRoom implements Followed {

    private final RoomNews news;
    private final Supplier<List<Part>> parts;
    private final Templates templates;
    private Set<String> told;

    /**
     * @param parts as they are whenever it is asked
     * @param has marks of the pieces that the page has
     */
    FollowedRoom(RoomNews news, Supplier<List<Part>> parts, Set<String> has, Templates templates) {
        this.news = news;
        this.parts = parts;
        this.told = Set.copyOf(has);
        this.templates = templates;
    }

    @Override
    public List<Run> runs() {
        return List.of();
    }

    @Override
    public List<Run.Following> follow(Runnable signal) {
        return List.of(news.follow(signal));
    }

    @Override
    public String news() {
        StringBuilder html = new StringBuilder();
        Set<String> now = new HashSet<>();
        for (Part part : parts.get()) {
            now.add(part.mark());
            if (!told.contains(part.mark())) {
                html.append(templates.roomNews(part).render());
            }
        }
        told = now;
        return html.toString();
    }

    @Override
    public boolean over() {
        return false;
    }

    @Override
    public boolean growing() {
        return false;
    }

    @Override
    public boolean computing() {
        return false; // it is sent a few times a minute
    }

    @Override
    public boolean behind() {
        return false;
    }

    @Override
    public Map<String, Integer> next() {
        return Map.of();
    }
}
