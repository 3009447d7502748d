package eu.klynge.directory.search.lucene;

/** Names of the index's fields. */
final class Fields {

    static final String ID = "id";
    static final String SORT_ID = "sortId";
    static final String SORT_NAME = "sortName";
    static final String PUBLISHED = "publishedAt";
    static final String PLACE = "place";
    static final String FOUNDED = "founded";
    static final String MEMBERS = "members";

    /** Words of names, without accents. */
    static final String NAME = "name";

    /** Words of names, places and texts, without accents, as heavy as they are. */
    static final String WORDS = "words";

    /** Stems of the same, each behind its language, as heavy as they are. */
    static final String STEMS = "stems";

    /** Those of the words that have accents. */
    static final String ACCENTED = "accented";

    private Fields() {}
}
