package eu.klynge.events.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.kit.idempotency.Digests;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fact as text: what the chain holds as it is, and what it holds a hash of.
 *
 * @param type {@code vote-closed} for {@link AwardFact.VoteClosed}
 * @param data JSON; {@code seal} in it is the SHA-256 of {@code sealed}
 * @param sealed JSON of a salt and the confidential part; null when there is none, or it was erased
 */
record FactText(String type, String data, @Nullable String sealed) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private static final Map<String, Class<?>> TYPES = Arrays.stream(AwardFact.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(FactText::typeOf, Function.identity()));

    static FactText of(AwardFact fact) {
        ObjectNode data = JSON.valueToTree(fact);
        JsonNode confidential = data.remove("confidential");
        String sealed = null;
        if (confidential != null) {
            sealed = JSON.writeValueAsString(
                    JSON.createObjectNode().put("salt", salt()).set("content", confidential));
            data.put("seal", Digests.sha256(sealed));
        }
        return new FactText(typeOf(fact.getClass()), JSON.writeValueAsString(data), sealed);
    }

    AwardFact fact() {
        ObjectNode tree = (ObjectNode) JSON.readTree(data);
        JsonNode seal = tree.remove("seal");
        if (sealed != null && (seal == null || !Digests.sha256(sealed).equals(seal.asString("")))) {
            throw new IllegalArgumentException("The confidential part is not the one that was sealed.");
        }
        if (sealed != null) {
            tree.set("confidential", JSON.readTree(sealed).path("content"));
        }
        Class<?> type = TYPES.get(this.type);
        if (type == null) {
            throw new IllegalArgumentException("No step has the type " + this.type + ".");
        }
        return (AwardFact) JSON.treeToValue(tree, type);
    }

    private static String typeOf(Class<?> fact) {
        return fact.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    private static String salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
