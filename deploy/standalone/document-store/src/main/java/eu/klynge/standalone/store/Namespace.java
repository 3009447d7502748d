package eu.klynge.standalone.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** The documents of one collection, by their ids: the keys that begin with the collection's name. */
final class Namespace {

    private static final int AT_ONCE = 256;

    private final RocksDB db;
    private final byte[] prefix;
    private final AtomicLong size;

    /** @param name {@code database.collection} */
    Namespace(RocksDB db, String name) {
        this.db = db;
        this.prefix = (name + '\0').getBytes(StandardCharsets.UTF_8);
        this.size = new AtomicLong(counted());
    }

    /** The databases that have documents. */
    static Set<String> databases(RocksDB db) {
        Set<String> names = new TreeSet<>();
        try (RocksIterator at = db.newIterator()) {
            at.seekToFirst();
            while (at.isValid()) {
                String key = new String(at.key(), StandardCharsets.UTF_8);
                String name = key.substring(0, key.indexOf('.'));
                names.add(name);
                // The first character after the dot.
                at.seek((name + '/').getBytes(StandardCharsets.UTF_8));
            }
        }
        return names;
    }

    private long counted() {
        long count = 0;
        try (ReadOptions all = new ReadOptions().setFillCache(false);
                RocksIterator at = db.newIterator(all)) {
            for (at.seek(prefix); isOurs(at); at.next()) {
                count++;
            }
        }
        return count;
    }

    long size() {
        return size.get();
    }

    byte @Nullable [] get(Object id) {
        try {
            return db.get(Ids.encode(prefix, id));
        } catch (RocksDBException e) {
            throw unreadable(e);
        }
    }

    void insert(Object id, byte[] document) {
        replace(id, document);
        size.incrementAndGet();
    }

    void replace(Object id, byte[] document) {
        try {
            db.put(Ids.encode(prefix, id), document);
        } catch (RocksDBException e) {
            throw unwritable(e);
        }
    }

    void remove(Object id) {
        try {
            db.delete(Ids.encode(prefix, id));
        } catch (RocksDBException e) {
            throw unwritable(e);
        }
        size.decrementAndGet();
    }

    void clear() {
        try {
            db.deleteRange(prefix, end());
        } catch (RocksDBException e) {
            throw unwritable(e);
        }
        size.set(0);
    }

    /** All, in the order of their ids. What is written meanwhile may be among them or not. */
    Stream<Entry<Object, byte[]>> entries() {
        return pages(prefix, RocksIterator::seek, RocksIterator::next);
    }

    /** The same from the last to the first. */
    Stream<Entry<Object, byte[]>> backwards() {
        return pages(end(), RocksIterator::seekForPrev, RocksIterator::prev);
    }

    @FunctionalInterface
    private interface Seek {
        void to(RocksIterator at, byte[] key);
    }

    @FunctionalInterface
    private interface Step {
        void on(RocksIterator at);
    }

    /** Page by page, as nobody says when a stream is read no further and an iterator is to be closed. */
    private Stream<Entry<Object, byte[]>> pages(byte[] from, Seek seek, Step step) {
        return Stream.iterate(
                        page(from, seek, step),
                        page -> !page.isEmpty(),
                        page -> page.size() < AT_ONCE
                                ? List.of()
                                : page(page.getLast().getKey(), seek, step))
                .flatMap(List::stream)
                .map(entry -> java.util.Map.entry(Ids.decode(entry.getKey(), prefix.length), entry.getValue()));
    }

    private List<Entry<byte[], byte[]>> page(byte[] after, Seek seek, Step step) {
        List<Entry<byte[], byte[]>> page = new ArrayList<>();
        try (RocksIterator at = db.newIterator()) {
            seek.to(at, after);
            if (at.isValid() && Arrays.equals(at.key(), after)) {
                step.on(at);
            }
            for (; page.size() < AT_ONCE && isOurs(at); step.on(at)) {
                page.add(java.util.Map.entry(at.key(), at.value()));
            }
        }
        return page;
    }

    private boolean isOurs(RocksIterator at) {
        if (!at.isValid()) {
            try {
                at.status();
                return false;
            } catch (RocksDBException e) {
                throw unreadable(e);
            }
        }
        byte[] key = at.key();
        return key.length > prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    /** Behind the last key: the name has no byte 1. */
    private byte[] end() {
        byte[] end = prefix.clone();
        end[end.length - 1] = 1;
        return end;
    }

    private static StoreUnavailable unreadable(RocksDBException e) {
        return new StoreUnavailable("The store cannot read its files: " + e.getMessage(), e);
    }

    private static StoreUnavailable unwritable(RocksDBException e) {
        return new StoreUnavailable("The store cannot write its files: " + e.getMessage(), e);
    }
}
