package eu.klynge.benchmarks.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrInputDocument;

/**
 * What directory-service's search finds, asked of Solr as its manual advises for several languages: a field of each language with
 * that language's analysis, and each word looked for in all of them (edismax). The last word may be a beginning, accents are
 * preferred, ties are broken by id.
 */
final class SolrOfLanguages extends EmbeddedSolr {

    /** Those of directory-service's that Solr's own libraries have: not Polish, not Ukrainian. */
    private static final Map<String, String> ANALYZERS = new TreeMap<>(Map.ofEntries(
            Map.entry("bg", "Bulgarian"),
            Map.entry("ca", "Catalan"),
            Map.entry("cz", "Czech"),
            Map.entry("da", "Danish"),
            Map.entry("de", "German"),
            Map.entry("el", "Greek"),
            Map.entry("en", "English"),
            Map.entry("es", "Spanish"),
            Map.entry("et", "Estonian"),
            Map.entry("eu", "Basque"),
            Map.entry("fi", "Finnish"),
            Map.entry("fr", "French"),
            Map.entry("ga", "Irish"),
            Map.entry("gl", "Galician"),
            Map.entry("hu", "Hungarian"),
            Map.entry("hy", "Armenian"),
            Map.entry("it", "Italian"),
            Map.entry("lt", "Lithuanian"),
            Map.entry("lv", "Latvian"),
            Map.entry("nl", "Dutch"),
            Map.entry("no", "Norwegian"),
            Map.entry("pt", "Portuguese"),
            Map.entry("ro", "Romanian"),
            Map.entry("ru", "Russian"),
            Map.entry("sv", "Swedish"),
            Map.entry("tr", "Turkish")));

    private static final List<String> BEGUN = List.of("name", "text", "label");
    private static final String PLACES = "name^8 text^3 label^2 "
            + ANALYZERS.keySet().stream()
                    .map(language -> "stem_%1$s^2 label_%1$s".formatted(language))
                    .collect(Collectors.joining(" "));

    SolrOfLanguages() throws IOException {
        super(resource("languages.xml").replace("<!-- languages -->", fields()));
    }

    private static String fields() {
        return ANALYZERS.entrySet().stream()
                .map(each -> """
                          <fieldType name="%1$s" class="solr.TextField">
                            <analyzer class="org.apache.lucene.analysis.%1$s.%2$sAnalyzer"/>
                          </fieldType>
                          <field name="stem_%1$s" type="%1$s" indexed="true" stored="false" multiValued="true"/>
                          <field name="label_%1$s" type="%1$s" indexed="true" stored="false" multiValued="true"/>
                        """.formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }

    @Override
    void addTexts(Listed cluster, SolrInputDocument document) {
        document.addField("name", cluster.names());
        cluster.said().forEach((language, texts) -> add(document, List.of("text", "exact"), "stem_", language, texts));
        cluster.labels().forEach((language, labels) -> add(document, List.of("label"), "label_", language, labels));
    }

    private static void add(
            SolrInputDocument document, List<String> fields, String stems, String language, List<String> texts) {
        fields.forEach(field -> document.addField(field, texts));
        var known = language.equals("cs") ? "cz" : language;
        if (ANALYZERS.containsKey(known)) {
            document.addField(stems + known, texts);
        }
    }

    @Override
    void ask(String words, SolrQuery query) {
        var all = Arrays.asList(words.split(" "));
        var each = new StringBuilder("{!bool");
        for (var i = 0; i < all.size(); i++) {
            each.append(" must=$w").append(i).append(" should=$e").append(i);
            var anywhere = "{!edismax qf='%s' tie=0.1 sow=true v='%s'}".formatted(PLACES, all.get(i));
            query.set("a" + i, anywhere);
            query.set("w" + i, i == all.size() - 1 ? begun(i, all.get(i)) : anywhere);
            query.set("e" + i, "{!boost b=4}{!field f=exact v='%s'}".formatted(all.get(i)));
        }
        query.setQuery(each.append('}').toString());
        query.addSort("score", SolrQuery.ORDER.desc);
        query.addSort("id", SolrQuery.ORDER.asc);
    }

    private static String begun(int number, String word) {
        return "{!bool should=$a" + number
                + BEGUN.stream()
                        .map(field -> " should='{!prefix f=%s v=\\'%s\\'}'".formatted(field, word.toLowerCase()))
                        .collect(Collectors.joining())
                + "}";
    }
}
