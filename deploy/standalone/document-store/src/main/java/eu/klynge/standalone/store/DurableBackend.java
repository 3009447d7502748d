package eu.klynge.standalone.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Lets every command that may write return only when what it wrote is on disk, and none outlive the folder. */
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
    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock();

    DurableBackend(StoreFolder folder, GroupCommit commits) {
        this.folder = folder;
        this.commits = commits;
        Namespace.databases(folder.db()).forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, folder, getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (!commands.readLock().tryLock()) {
            throw new StoreUnavailable("The store is closing.", null);
        }
        try {
            return carryOut(channel, database, command, query);
        } finally {
            commands.readLock().unlock();
        }
    }

    /** Returns when no command is running; none begins any more. */
    void end() {
        commands.writeLock().lock();
    }

    /** A read with read concern majority waits too, so that what it saw cannot be lost any more. */
    private Document carryOut(Channel channel, String database, String command, Document query) {
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
