package eu.klynge.standalone.launcher.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The secrets of one data folder: each is made when it is first asked for, and stays. */
public final class Secrets {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int BYTES = 32;

    private final Path file;
    private final Map<String, String> values;
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    public static Secrets in(DataFolder data) {
        var file = data.secretsFile();
        var values = Files.exists(file)
                ? JSON.readValue(file, new TypeReference<TreeMap<String, String>>() {})
                : new TreeMap<String, String>();
        return new Secrets(file, values);
    }

    /** 32 random bytes in the URL-safe alphabet, the same at every call with this name. */
    public synchronized String named(String name) {
        var known = values.get(name);
        if (known != null) {
            return known;
        }
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        values.put(name, fresh);
        OwnerOnlyFile.write(file, JSON.writeValueAsString(values) + "\n");
        return fresh;
    }

    /** As {@link #named}, in standard base64. */
    public String key(String name) {
        return Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(named(name)));
    }
}
