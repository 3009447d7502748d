package eu.klynge.directory.search.lucene;

import eu.klynge.directory.search.Query;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;

/** Built from words, never parsed: no character of a query has a meaning of its own. */
final class QueryBuilder {

    private static final int MOST_WORDS = 32;

    private final FoldingAnalyzer analyzer;

    QueryBuilder(FoldingAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    org.apache.lucene.search.Query build(Query query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER);
        if (query.country() != null) {
            all.add(new TermQuery(new Term("country", query.country())), BooleanClause.Occur.FILTER);
        }
        if (query.ecosystem() != null) {
            all.add(new TermQuery(new Term("ecosystem", query.ecosystem())), BooleanClause.Occur.FILTER);
        }
        if (query.text() != null) {
            List<String> words =
                    analyzer.words(query.text()).stream().limit(MOST_WORDS).toList();
            for (int i = 0; i < words.size(); i++) {
                Term word = new Term("text", words.get(i));
                all.add(
                        i == words.size() - 1 ? new PrefixQuery(word) : new TermQuery(word),
                        BooleanClause.Occur.FILTER);
            }
        }
        return new ConstantScoreQuery(all.build());
    }
}
