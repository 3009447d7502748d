package eu.klynge.contracts;

/** Class-path names of the documents that the platform serves as they are. Those of the schemas: {@link EventType}. */
public final class PublishedFiles {

    /** AsyncAPI 3.0; its references reach the schemas when it is served one level above them. */
    public static final String ASYNCAPI = "eu/klynge/contracts/asyncapi.json";

    /** Every kind of problem: an array of {@code {slug, status, title, explanation}}, ordered by status. */
    public static final String PROBLEMS = "eu/klynge/contracts/problems.json";

    private PublishedFiles() {}
}
