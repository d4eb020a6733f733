package signalbox.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import signalbox.lesson.OwnFiles;
import signalbox.wire.SourceFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A program and what was chosen for it, as a link holds them: JSON, deflated, in the alphabet of URLs. So nothing is
 * stored, and the link works for as long as the site does.
 */
record SharedText(List<SourceFile> files, String knobs, int seconds, boolean computes, boolean practice) {

    /** In characters; browsers and servers on the way take longer ones less and less often. */
    private static final int LONGEST_LINK = 24_000;

    /** What a link may grow to, in bytes: the source, escaped, and the rest. */
    private static final int MOST_BYTES = 2 * OwnFiles.MAX_BYTES;

    /** The text for the link; throws the problem to answer with if it would be too long. */
    String write() {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        ArrayNode list = node.putArray("files");
        files.forEach(file -> list.addObject().put("name", file.name()).put("text", file.text()));
        node.put("knobs", knobs)
                .put("seconds", seconds)
                .put("computes", computes)
                .put("practice", practice);
        String link = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(deflated(node.toString().getBytes(StandardCharsets.UTF_8)));
        if (link.length() > LONGEST_LINK) {
            throw HttpProblem.unprocessable(
                    "The program is too long for a link: it would take %,d characters, and %,d are"
                                    .formatted(link.length(), LONGEST_LINK)
                            + " the most. Copy the text instead.");
        }
        return link;
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflating.write(bytes);
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return out.toByteArray();
    }

    /** What such a link holds; throws the problem to answer with if that is no program. */
    static SharedText read(String link) {
        if (link.length() > LONGEST_LINK) {
            throw HttpProblem.unprocessable("This link is longer than any that this site makes.");
        }
        try {
            byte[] deflated = Base64.getUrlDecoder().decode(link);
            return of(JsonMapper.shared().readTree(inflated(deflated)));
        } catch (IllegalArgumentException | IOException | JacksonException damaged) {
            throw damagedLink();
        }
    }

    private static byte[] inflated(byte[] deflated) throws IOException {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw HttpProblem.unprocessable("This link holds more than a program may have.");
            }
            return bytes;
        }
    }

    private static SharedText of(JsonNode node) {
        List<SourceFile> files = new ArrayList<>();
        for (JsonNode file : node.path("files")) {
            files.add(new SourceFile(
                    file.path("name").asString(""), file.path("text").asString("")));
        }
        if (files.isEmpty()) {
            throw damagedLink();
        }
        return new SharedText(
                List.copyOf(files),
                node.path("knobs").asString(""),
                node.path("seconds").asInt(0),
                node.path("computes").asBoolean(false),
                node.path("practice").asBoolean(false));
    }

    private static HttpProblem damagedLink() {
        return HttpProblem.unprocessable(
                "This link does not hold a whole program: part of it may have been lost when it"
                        + " was copied. Ask for it again.");
    }
}
