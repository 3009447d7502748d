package eu.klynge.directory.news.web;

import eu.klynge.directory.cluster.ClusterRefused;
import eu.klynge.directory.news.NewsRefused;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;

/** What the room refuses, in HTTP's words. */
final class NewsProblems {

    private NewsProblems() {}

    static ProblemException of(NewsRefused refused) {
        return ProblemException.of(ProblemType.NOT_FOUND, String.valueOf(refused.getMessage()));
    }

    static ProblemException of(ClusterRefused refused) {
        return ProblemException.of(
                refused instanceof ClusterRefused.NotYours ? ProblemType.FORBIDDEN : ProblemType.NOT_FOUND,
                String.valueOf(refused.getMessage()));
    }
}
