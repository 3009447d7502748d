package eu.klynge.directory.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A query's text. It is built from words and never parsed: no character has a meaning of its own. The language of a query is
 * not known, so each word is looked for in every language at once; the best of its places counts.
 */
final class TextQuery {

    private static final int MOST_WORDS = 16;
    private static final int SHORTEST_WITH_A_SLIP = 4;
    private static final int SHORTEST_WITH_TWO = 8;
    private static final float TIES = 0.1f;

    private final FoldingAnalyzer folding;
    private final Analyzer analyzer;

    TextQuery(FoldingAnalyzer folding, Analyzer analyzer) {
        this.folding = folding;
        this.analyzer = analyzer;
    }

    /** Words as they are written, their other forms, and for the last one what it may be the beginning of. */
    Query strict(String text) {
        return of(text, false);
    }

    /** The same, forgiving a slip of the pen in each word, two in a long one. */
    Query forgiving(String text) {
        return of(text, true);
    }

    private Query of(String text, boolean forgiving) {
        List<String> typed =
                words(Fields.EXACT, text).stream().limit(MOST_WORDS).toList();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean nothingElse = typed.stream().allMatch(Languages::isUnimportant);
        for (int i = 0; i < typed.size(); i++) {
            boolean needed = nothingElse || !Languages.isUnimportant(typed.get(i));
            all.add(anywhere(typed.get(i), i == typed.size() - 1, forgiving), needed ? Occur.MUST : Occur.SHOULD);
        }
        return typed.isEmpty() ? MatchAllDocsQuery.INSTANCE : all.build();
    }

    /** Of names alone, each word the beginning of one. */
    Query named(String beginning) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<String> typed = folding.words(beginning).stream().limit(MOST_WORDS).toList();
        typed.forEach(word -> all.add(
                new DisjunctionMaxQuery(
                        List.of(
                                new BoostQuery(new TermQuery(new Term(Fields.NAME, word)), 2),
                                new ConstantScoreQuery(new PrefixQuery(new Term(Fields.NAME, word)))),
                        TIES),
                Occur.MUST));
        return typed.isEmpty() ? MatchAllDocsQuery.INSTANCE : all.build();
    }

    private Query anywhere(String typed, boolean last, boolean forgiving) {
        String word = folding.fold(typed);
        List<Query> places = new ArrayList<>();
        places.add(weighing(8, new TermQuery(new Term(Fields.NAME, word))));
        places.add(weighing(3, new TermQuery(new Term(Fields.TEXT, word))));
        places.add(weighing(2, new TermQuery(new Term(Fields.LABEL, word))));
        for (String language : Languages.stemmed()) {
            for (String stem : words(Fields.stem(language), typed)) {
                places.add(weighing(2, new TermQuery(new Term(Fields.stem(language), stem))));
                places.add(new TermQuery(new Term(Fields.labelStem(language), stem)));
            }
        }
        if (last) {
            for (String field : List.of(Fields.NAME, Fields.TEXT, Fields.LABEL)) {
                places.add(weighing(0.6f, new ConstantScoreQuery(new PrefixQuery(new Term(field, word)))));
            }
        }
        int length = word.codePointCount(0, word.length());
        if (forgiving && length >= SHORTEST_WITH_A_SLIP) {
            int slips = length >= SHORTEST_WITH_TWO ? 2 : 1;
            for (String field : List.of(Fields.NAME, Fields.TEXT, Fields.LABEL)) {
                places.add(weighing(
                        0.2f, new ConstantScoreQuery(new FuzzyQuery(new Term(field, word), slips, 1, 50, true))));
            }
        }
        Query best = new DisjunctionMaxQuery(places, TIES);
        return typed.equals(word) ? best : preferringAccents(best, typed);
    }

    private static Query preferringAccents(Query best, String typed) {
        Query asTyped = new ConstantScoreQuery(new TermQuery(new Term(Fields.EXACT, typed)));
        return new BooleanQuery.Builder()
                .add(best, Occur.MUST)
                .add(weighing(4, asTyped), Occur.SHOULD)
                .build();
    }

    private static Query weighing(float weight, Query query) {
        return new BoostQuery(query, weight);
    }

    private Set<String> words(String field, String text) {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return words;
    }
}
