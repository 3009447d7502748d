package eu.klynge.benchmarks.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.common.SolrInputDocument;

/** Solr without its server, filters and facets as Solr's manual has them; how texts are searched is the question. */
abstract class EmbeddedSolr implements Searched {

    private static final String CORE = "clusters";
    /** Each facet as the other filters leave it. */
    private static final String FACETS = Listed.FACETS.stream()
            .map(facet -> "%1$s: {type: terms, field: %1$s, limit: -1, domain: {excludeTags: %1$s}}".formatted(facet))
            .collect(Collectors.joining(", ", "{", "}"));

    private final Path home;
    private final EmbeddedSolrServer solr;

    EmbeddedSolr(String schema) throws IOException {
        home = Files.createTempDirectory("klynge-solr-");
        var core = Files.createDirectories(home.resolve(CORE));
        var configuration = Files.createDirectories(core.resolve("conf"));
        Files.writeString(home.resolve("solr.xml"), "<solr/>");
        Files.writeString(core.resolve("core.properties"), "name=" + CORE);
        Files.writeString(configuration.resolve("solrconfig.xml"), resource("solrconfig.xml"));
        Files.writeString(configuration.resolve("schema.xml"), schema);
        solr = new EmbeddedSolrServer(home, CORE);
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(EmbeddedSolr.class.getResourceAsStream("solr/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    abstract void addTexts(Listed cluster, SolrInputDocument document);

    abstract void ask(String words, SolrQuery query);

    @Override
    public void put(Listed cluster) throws IOException, SolrServerException {
        var document = new SolrInputDocument();
        document.addField("id", cluster.id());
        addTexts(cluster, document);
        cluster.codes().forEach(document::addField);
        solr.add(document);
    }

    @Override
    public void refresh() throws IOException, SolrServerException {
        solr.commit();
    }

    @Override
    public long find(Asked asked) throws IOException, SolrServerException {
        var query = new SolrQuery();
        ask(asked.words(), query);
        asked.filters()
                .forEach((facet, codes) ->
                        query.addFilterQuery("{!terms f=%1$s tag=%1$s}%2$s".formatted(facet, String.join(",", codes))));
        query.setRows(Asked.FIRST);
        query.setFields("id");
        query.set("json.facet", FACETS);
        return solr.query(query).getResults().getNumFound();
    }

    @Override
    public void draw(Square square) {
        throw new UnsupportedOperationException("Solr draws no vector tiles.");
    }

    @Override
    public void close() throws IOException {
        solr.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
