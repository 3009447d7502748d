package eu.klynge.directory.pilot;

/** What happened to a response. Nothing of it is published: answers stay in this room. */
public sealed interface ResponseFact {

    Response response();

    record Saved(Response response) implements ResponseFact {}

    record Submitted(Response response) implements ResponseFact {}

    record Counted(Response response) implements ResponseFact {}

    /** The pilot was closed before it took note: a draft as before. */
    record Returned(Response response) implements ResponseFact {}
}
