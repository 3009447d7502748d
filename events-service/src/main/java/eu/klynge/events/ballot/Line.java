package eu.klynge.events.ballot;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A ballot in the published box.
 *
 * @param replaced codes of the same person's earlier ballots in the category
 * @param channel not published with the line
 */
record Line(String code, String category, String nomination, String nonce, List<String> replaced, String channel) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** JSON without white space, fields in this order; byte for byte what the Merkle tree stands on. */
    String text() {
        ObjectNode line = JSON.createObjectNode()
                .put("ballot", code)
                .put("category", category)
                .put("nomination", nomination)
                .put("nonce", nonce);
        ArrayNode codes = line.putArray("replaced");
        replaced.stream().sorted().forEach(codes::add);
        return JSON.writeValueAsString(line);
    }
}
