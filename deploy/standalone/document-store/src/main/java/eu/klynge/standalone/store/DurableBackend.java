package eu.klynge.standalone.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lets every command that may write return only when what it wrote is on disk. */
final class DurableBackend extends AbstractMongoBackend {

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

    private final StoreFolder folder;
    private final GroupCommit commits;

    DurableBackend(StoreFolder folder, GroupCommit commits) {
        this.folder = folder;
        this.commits = commits;
        Namespace.databases(folder.db()).forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, folder, getCursorRegistry());
    }

    /** A read with read concern majority waits too, so that what it saw cannot be lost any more. */
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = "hello".equals(command) ? "ismaster" : command;
        if (mayWrite(name, query)) {
            return commits.durably(() -> super.handleCommand(channel, database, name, query));
        }
        Document answer = super.handleCommand(channel, database, name, query);
        if (query.get("readConcern") instanceof Document concern && "majority".equals(concern.get("level"))) {
            commits.awaitAll();
        }
        return answer;
    }

    private static boolean mayWrite(String command, Document query) {
        if (!"aggregate".equals(command)) {
            return !READS.contains(command.toLowerCase(Locale.ROOT));
        }
        return query.get("pipeline") instanceof List<?> stages
                && stages.getLast() instanceof Document last
                && (last.containsKey("$out") || last.containsKey("$merge"));
    }
}
