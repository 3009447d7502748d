package eu.klynge.benchmarks.search;

import java.io.IOException;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrInputDocument;

/** The least that Solr can be asked for: exact words in the one field of {@link PlainLucene}. */
final class SolrOfWords extends EmbeddedSolr {

    SolrOfWords() throws IOException {
        super(resource("schema.xml"));
    }

    @Override
    void addTexts(Listed cluster, SolrInputDocument document) {
        document.addField("text", cluster.texts());
    }

    @Override
    void ask(String words, SolrQuery query) {
        query.setQuery("{!lucene df=text q.op=AND}" + words);
    }
}
