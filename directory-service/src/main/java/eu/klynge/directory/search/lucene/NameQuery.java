package eu.klynge.directory.search.lucene;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Names of which each word typed is the beginning of a word; whole words come first. */
final class NameQuery {

    private static final int MOST_WORDS = 16;

    private NameQuery() {}

    static Query of(String beginning) {
        List<String> typed =
                Spellings.folded(beginning).stream().limit(MOST_WORDS).toList();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        typed.forEach(word -> all.add(
                new DisjunctionMaxQuery(
                        List.of(
                                new BoostQuery(new TermQuery(new Term(Fields.NAME, word)), 2),
                                new ConstantScoreQuery(new PrefixQuery(new Term(Fields.NAME, word)))),
                        Weights.TIES),
                Occur.MUST));
        return typed.isEmpty() ? MatchAllDocsQuery.INSTANCE : all.build();
    }
}
