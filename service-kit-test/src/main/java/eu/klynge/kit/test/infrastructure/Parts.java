package eu.klynge.kit.test.infrastructure;

/** A running broker and a running document store. */
interface Parts extends AutoCloseable {
    String kafkaBootstrap();

    /** Without parameters. */
    String mongodbUri(String database);

    String description();

    @Override
    void close();
}
