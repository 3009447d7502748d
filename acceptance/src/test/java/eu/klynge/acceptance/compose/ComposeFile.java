package eu.klynge.acceptance.compose;

import eu.klynge.acceptance.platform.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml as its readers see it: aliases and merges resolved, variables filled in where asked. */
record ComposeFile(String text, Map<String, Map<String, Object>> services) {

    /** {@code ${NAME}}, with a default after {@code :-} or a demand after {@code :?}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::([-?])([^}]*))?}");

    static ComposeFile read() throws IOException {
        var text = Files.readString(home().resolve("docker-compose.yml"));
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return new ComposeFile(
                text,
                map(file.get("services")).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> map(each.getValue()))));
    }

    static Path home() {
        return Script.checkout();
    }

    /** The environment of a service, with the values that compose would fill in. */
    Map<String, String> environment(String service, Map<String, String> secrets) {
        var environment = new TreeMap<String, String>();
        map(service(service).getOrDefault("environment", Map.of()))
                .forEach((name, value) -> environment.put(name, filled(String.valueOf(value), secrets)));
        return environment;
    }

    Map<String, Object> service(String name) {
        return services.getOrDefault(name, Map.of());
    }

    /** Strings of a list of a service, none if it has no such list. */
    List<String> list(String service, String name) {
        return service(service).get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Variables that compose refuses to start without. */
    Set<String> demanded() {
        return VARIABLE.matcher(text)
                .results()
                .filter(each -> "?".equals(each.group(2)))
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String filled(String value, Map<String, String> variables) {
        return VARIABLE.matcher(value).replaceAll(each -> {
            var otherwise = "-".equals(each.group(2)) ? each.group(3) : "";
            return Matcher.quoteReplacement(variables.getOrDefault(each.group(1), otherwise));
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
