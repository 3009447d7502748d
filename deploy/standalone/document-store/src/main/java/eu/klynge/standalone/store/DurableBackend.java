package eu.klynge.standalone.store;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** Lets every command that may write return only when what it wrote is on disk. */
final class DurableBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "count",
            "distinct",
            "listcollections",
            "listindexes",
            "listdatabases",
            "ping",
            "hello",
            "ismaster",
            "buildinfo",
            "killcursors",
            "endsessions",
            "serverstatus",
            "connectionstatus",
            "dbstats",
            "collstats",
            "hostinfo",
            "getlog",
            "getcmdlineopts",
            "whatsmyuri",
            "validate",
            "replsetgetstatus");

    private final GroupCommit commits;

    DurableBackend(MVStore file, GroupCommit commits) {
        super(file);
        this.commits = commits;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = "hello".equals(command) ? "ismaster" : command;
        if (!READS.contains(name.toLowerCase(Locale.ROOT))) {
            return commits.durably(() -> super.handleCommand(channel, database, name, query));
        }
        Document answer = super.handleCommand(channel, database, name, query);
        if (query.get("readConcern") instanceof Document concern && "majority".equals(concern.get("level"))) {
            commits.awaitAll();
        }
        return answer;
    }
}
