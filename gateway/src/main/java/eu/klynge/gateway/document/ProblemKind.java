package eu.klynge.gateway.document;

/**
 * An entry of the problem catalogue.
 *
 * @param slug last segment of the problem's {@code type}
 * @param status HTTP status it comes with
 * @param title short, the same for every occurrence
 * @param explanation what it means and what to do, for people
 */
record ProblemKind(String slug, int status, String title, String explanation) {}
