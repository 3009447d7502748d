package eu.klynge.benchmarks.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.common.SolrInputDocument;

/** Solr without its server: the same fields as {@link PlainLucene}, filters and facets as Solr's manual has them. */
final class EmbeddedSolr implements Searched {

    private static final String CORE = "clusters";
    /** Each facet as the other filters leave it. */
    private static final String FACETS = Listed.FACETS.stream()
            .map(facet -> "%1$s: {type: terms, field: %1$s, limit: -1, domain: {excludeTags: %1$s}}".formatted(facet))
            .collect(Collectors.joining(", ", "{", "}"));

    private final Path home;
    private final EmbeddedSolrServer solr;

    EmbeddedSolr() throws IOException {
        home = Files.createTempDirectory("klynge-solr-");
        var core = Files.createDirectories(home.resolve(CORE));
        var configuration = Files.createDirectories(core.resolve("conf"));
        Files.writeString(home.resolve("solr.xml"), "<solr/>");
        Files.writeString(core.resolve("core.properties"), "name=" + CORE);
        copy("solrconfig.xml", configuration);
        copy("schema.xml", configuration);
        solr = new EmbeddedSolrServer(home, CORE);
    }

    private static void copy(String name, Path folder) throws IOException {
        try (InputStream in = Objects.requireNonNull(EmbeddedSolr.class.getResourceAsStream("solr/" + name), name)) {
            Files.copy(in, folder.resolve(name));
        }
    }

    @Override
    public void put(Listed cluster) throws IOException, SolrServerException {
        var document = new SolrInputDocument();
        document.addField("id", cluster.id());
        document.addField("text", cluster.texts());
        cluster.codes().forEach(document::addField);
        solr.add(document);
    }

    @Override
    public void refresh() throws IOException, SolrServerException {
        solr.commit();
    }

    @Override
    public long find(Asked asked) throws IOException, SolrServerException {
        var query = new SolrQuery("{!lucene df=text q.op=AND}" + asked.words());
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
