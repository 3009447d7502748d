package eu.klynge.standalone.store;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Projections.slice;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** Every operator that the services use, on whatever engine keeps their documents. */
interface StoreContract {

    FindOneAndUpdateOptions AFTER = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    /** A client whose writes are majority and journalled. */
    MongoClient client();

    private MongoCollection<Document> collection() {
        return client().getDatabase("contract").getCollection("c" + UUID.randomUUID());
    }

    private static Document event(String id, int bucket) {
        return new Document("id", id).append("bucket", bucket);
    }

    private static List<Object> ids(Iterable<Document> documents) {
        List<Object> ids = new ArrayList<>();
        documents.forEach(document -> ids.add(document.get("_id")));
        return ids;
    }

    @Test
    default void everyTypeOfValueComesBackAsItWas() {
        var documents = collection();
        var document = new Document("_id", "types")
                .append("string", "Łódź 🏭")
                .append("int", 1)
                .append("long", 1L << 40)
                .append("double", 0.1)
                .append("true", true)
                .append("null", null)
                .append("at", Date.from(Instant.parse("2026-11-01T10:15:30.123Z")))
                .append("oid", new ObjectId())
                .append("binary", new Binary(new byte[] {1, 2, 3}))
                .append("list", List.of("a", 1, List.of(true), new Document("b", 2)))
                .append("empty", new Document("list", List.of()).append("document", new Document()));
        documents.insertOne(document);

        assertThat(documents.find(eq("_id", "types")).first()).isEqualTo(document);
    }

    @Test
    default void aCommandIsOneConditionalWriteOfStateVersionAndEvents() {
        var documents = collection();
        documents.insertOne(new Document("_id", "r").append("version", 1).append("outbox", List.of(event("e1", 3))));
        var change =
                combine(set("state", "accepted"), inc("version", 1), unset("note"), push("outbox", event("e2", 3)));

        var after = documents.findOneAndUpdate(and(eq("_id", "r"), eq("version", 1)), change, AFTER);
        var stale = documents.findOneAndUpdate(and(eq("_id", "r"), eq("version", 1)), change, AFTER);

        assertThat(after)
                .isEqualTo(new Document("_id", "r")
                        .append("version", 2)
                        .append("outbox", List.of(event("e1", 3), event("e2", 3)))
                        .append("state", "accepted"));
        assertThat(stale).isNull();
    }

    @Test
    default void aMajorityReadSeesWhatWasAcknowledged() {
        var documents = collection();
        documents.insertOne(new Document("_id", "r"));

        var majority = documents.withReadConcern(ReadConcern.MAJORITY);

        assertThat(majority.find(eq("_id", "r")).first()).isNotNull();
        assertThat(majority.countDocuments()).isEqualTo(1);
    }

    @Test
    default void findOneAndUpdateReturnsTheStateBeforeWhenAsked() {
        var documents = collection();
        documents.insertOne(new Document("_id", "r").append("version", 1));

        var before = documents.findOneAndUpdate(eq("_id", "r"), inc("version", 1));

        assertThat(before).containsEntry("version", 1);
        assertThat(documents.find().first()).containsEntry("version", 2);
    }

    @Test
    default void findOneAndUpdateProjectsWhatItReturnsAndReturnsNothingForNoMatch() {
        var documents = collection();
        documents.insertOne(new Document("_id", "r").append("version", 1).append("state", "submitted"));
        var options = new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .projection(fields(excludeId(), include("version")));

        assertThat(documents.findOneAndUpdate(eq("_id", "r"), inc("version", 1), options))
                .isEqualTo(new Document("version", 2));
        assertThat(documents.findOneAndUpdate(eq("_id", "x"), inc("version", 1), options))
                .isNull();
    }

    @Test
    default void findOneAndUpdateTakesTheFirstInTheGivenOrder() {
        var documents = collection();
        documents.insertMany(List.of(
                new Document("_id", "a").append("due", 3),
                new Document("_id", "b").append("due", 1),
                new Document("_id", "c").append("due", 2)));

        var taken = documents.findOneAndUpdate(
                lt("due", 3), set("taken", true), new FindOneAndUpdateOptions().sort(Sorts.ascending("due")));

        assertThat(taken).containsEntry("_id", "b");
    }

    @Test
    default void findOneAndUpdateUpserts() {
        var documents = collection();
        var options = new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .upsert(true);
        var change = combine(inc("epoch", 1), setOnInsert("made", true), set("holder", "a"));

        documents.findOneAndUpdate(eq("_id", "lease"), change, options);
        var second = documents.findOneAndUpdate(eq("_id", "lease"), change, options);

        assertThat(second)
                .isEqualTo(new Document("_id", "lease")
                        .append("epoch", 2)
                        .append("made", true)
                        .append("holder", "a"));
    }

    @Test
    default void anUpsertThatLosesToAConditionIsADuplicateKey() {
        var documents = collection();
        documents.insertOne(new Document("_id", "lease").append("until", 100));
        var free = and(eq("_id", "lease"), lt("until", 50));

        assertThatThrownBy(() -> documents.updateOne(free, set("holder", "b"), new UpdateOptions().upsert(true)))
                .hasMessageContaining("E11000")
                .hasMessageContaining("_id_");
        assertThatThrownBy(() -> documents.findOneAndUpdate(
                        free, set("holder", "b"), new FindOneAndUpdateOptions().upsert(true)))
                .hasMessageContaining("E11000");
    }

    @Test
    default void findOneAndDeleteReturnsWhatItDeleted() {
        var documents = collection();
        documents.insertOne(new Document("_id", "r").append("version", 1));

        assertThat(documents.findOneAndDelete(and(eq("_id", "r"), eq("version", 2))))
                .isNull();
        assertThat(documents.findOneAndDelete(and(eq("_id", "r"), eq("version", 1))))
                .containsEntry("_id", "r");
        assertThat(documents.countDocuments()).isZero();
    }

    @Test
    default void pullByIdTakesWhatWasSentAndLeavesTheRest() {
        var documents = collection();
        documents.insertOne(
                new Document("_id", "r").append("outbox", List.of(event("e1", 1), event("e2", 1), event("e3", 1))));

        documents.updateOne(eq("_id", "r"), pullByFilter(new Document("outbox", in("id", List.of("e1", "e2")))));
        documents.updateOne(eq("_id", "r"), pull("outbox", new Document("id", "none")));

        assertThat(documents.find().first()).containsEntry("outbox", List.of(event("e3", 1)));
    }

    @Test
    default void pushEachWithASliceKeepsTheNewest() {
        var documents = collection();
        documents.insertOne(new Document("_id", "r").append("history", List.of(1, 2)));

        documents.updateOne(eq("_id", "r"), pushEach("history", List.of(3, 4), new PushOptions().slice(-3)));

        assertThat(documents.find().first()).containsEntry("history", List.of(2, 3, 4));
    }

    @Test
    default void pushEachWithASortKeepsOrder() {
        var documents = collection();
        documents.insertOne(new Document("_id", "r").append("list", List.of(new Document("n", 3))));

        documents.updateOne(
                eq("_id", "r"),
                pushEach(
                        "list",
                        List.of(new Document("n", 1), new Document("n", 2)),
                        new PushOptions().sortDocument(Sorts.ascending("n")).slice(2)));

        assertThat(documents.find().first()).containsEntry("list", List.of(new Document("n", 1), new Document("n", 2)));
    }

    @Test
    default void addToSetAddsOnce() {
        var documents = collection();
        documents.insertOne(new Document("_id", "r"));

        documents.updateOne(eq("_id", "r"), addToSet("countries", "DK"));
        documents.updateOne(eq("_id", "r"), addToSet("countries", "DK"));

        assertThat(documents.find().first()).containsEntry("countries", List.of("DK"));
    }

    @Test
    default void maxRaisesOnly() {
        var documents = collection();
        documents.insertOne(new Document("_id", "r").append("seen", 5));

        documents.updateOne(eq("_id", "r"), max("seen", 4));
        documents.updateOne(eq("_id", "r"), max("other", 1));

        assertThat(documents.find().first()).containsEntry("seen", 5).containsEntry("other", 1);
    }

    @Test
    default void nestedFieldsAreSetAndUnset() {
        var documents = collection();
        documents.insertOne(new Document("_id", "r").append("seen", new Document("people", 1L)));

        documents.updateOne(eq("_id", "r"), combine(set("seen.directory", 7L), unset("seen.people")));

        assertThat(documents.find().first()).containsEntry("seen", new Document("directory", 7L));
    }

    @Test
    default void theElementThatMatchedIsUpdatedInItsPlace() {
        var documents = collection();
        documents.insertOne(new Document("_id", "r").append("slots", List.of(event("a", 1), event("b", 1))));

        documents.updateOne(and(eq("_id", "r"), eq("slots.id", "b")), set("slots.$.bucket", 9));

        assertThat(documents.find().first()).containsEntry("slots", List.of(event("a", 1), event("b", 9)));
    }

    @Test
    default void aFullOutboxIsSeenByItsLastPlace() {
        var documents = collection();
        var full = IntStream.range(0, 256).mapToObj(i -> event("e" + i, 1)).toList();
        documents.insertOne(new Document("_id", "full").append("outbox", full));
        documents.insertOne(new Document("_id", "room").append("outbox", full.subList(0, 255)));
        documents.insertOne(new Document("_id", "none"));

        assertThat(ids(documents.find(exists("outbox.255", false)).sort(Sorts.ascending("_id"))))
                .containsExactly("none", "room");
        assertThat(ids(documents.find(exists("outbox.255")))).containsExactly("full");
    }

    @Test
    default void elementsOfAnArrayOfDocumentsAreFoundByTheirFields() {
        var documents = collection();
        documents.insertOne(new Document("_id", "a").append("outbox", List.of(event("e1", 3), event("e2", 4))));
        documents.insertOne(new Document("_id", "b").append("outbox", List.of(event("e3", 5))));
        documents.insertOne(new Document("_id", "c").append("outbox", List.of()));
        documents.insertOne(new Document("_id", "d"));

        for (int round = 0; round < 2; round++) {
            assertThat(ids(documents.find(eq("outbox.id", "e2")))).containsExactly("a");
            assertThat(ids(documents.find(in("outbox.bucket", 4, 5)).sort(Sorts.ascending("_id"))))
                    .containsExactly("a", "b");
            assertThat(ids(documents.find(in("outbox.bucket", 9)))).isEmpty();
            assertThat(ids(documents.find(elemMatch("outbox", and(eq("bucket", 3), eq("id", "e2"))))))
                    .isEmpty();
            assertThat(ids(documents.find(ne("outbox.bucket", 3)).sort(Sorts.ascending("_id"))))
                    .containsExactly("b", "c", "d");
            assertThat(ids(documents.find(size("outbox", 2)))).containsExactly("a");
            assertThat(ids(documents.find(exists("outbox.0")).sort(Sorts.ascending("_id"))))
                    .containsExactly("a", "b");
            documents.createIndex(Indexes.ascending("outbox.bucket"));
            documents.createIndex(Indexes.ascending("outbox.id"));
        }
    }

    @Test
    default void anIndexKeepsUpWithUpdatesAndDeletions() {
        var documents = collection();
        documents.createIndex(
                Indexes.ascending("outbox.bucket"), new IndexOptions().partialFilterExpression(exists("outbox.0")));
        documents.insertOne(new Document("_id", "a").append("outbox", List.of(event("e1", 3))));
        documents.insertOne(new Document("_id", "b").append("outbox", List.of(event("e2", 3))));
        documents.insertOne(new Document("_id", "c").append("outbox", List.of(event("e3", 3))));

        documents.updateOne(eq("_id", "a"), pull("outbox", new Document("id", "e1")));
        documents.updateOne(eq("_id", "b"), push("outbox", event("e4", 4)));
        documents.deleteOne(eq("_id", "c"));

        var unsent = exists("outbox.0");
        assertThat(ids(documents.find(and(unsent, in("outbox.bucket", 3))))).containsExactly("b");
        assertThat(ids(documents.find(and(unsent, in("outbox.bucket", 4))))).containsExactly("b");
    }

    @Test
    default void anIndexFindsRangesAndValuesOfEveryNumericType() {
        var documents = collection();
        documents.createIndex(Indexes.compoundIndex(Indexes.ascending("at"), Indexes.ascending("_id")));
        documents.insertOne(new Document("_id", "a").append("at", 1));
        documents.insertOne(new Document("_id", "b").append("at", 2L));
        documents.insertOne(new Document("_id", "c").append("at", 3.0));
        documents.insertOne(new Document("_id", "d").append("at", null));
        documents.insertOne(new Document("_id", "e").append("at", "text"));
        documents.insertOne(new Document("_id", "f").append("at", List.of(0, 9)));
        documents.insertOne(new Document("_id", "g"));

        var order = Sorts.ascending("_id");
        assertThat(ids(documents.find(eq("at", 2)).sort(order))).containsExactly("b");
        assertThat(ids(documents.find(in("at", 1L, 3)).sort(order))).containsExactly("a", "c");
        assertThat(ids(documents.find(gt("at", 1)).sort(order))).containsExactly("b", "c", "f");
        assertThat(ids(documents.find(lt("at", 2)).sort(order))).containsExactly("a", "f");
        assertThat(ids(documents.find(and(gte("at", 2), lt("at", 3))).sort(order)))
                .containsExactly("b", "f");
        assertThat(ids(documents.find(eq("at", null)).sort(order))).containsExactly("d", "g");
        assertThat(ids(documents.find(in("at", 1, null)).sort(order))).containsExactly("a", "d", "g");
        assertThat(ids(documents.find(nin("at", 1, 2)).sort(order))).containsExactly("c", "d", "e", "f", "g");
    }

    @Test
    default void aUniqueIndexRefusesAndNamesItself() {
        var documents = collection();
        var name = documents.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        documents.insertOne(new Document("_id", "a").append("slug", "odense-robotics"));
        documents.insertOne(new Document("_id", "b").append("slug", "other"));

        var onInsert = catchThrowableOfType(
                MongoWriteException.class,
                () -> documents.insertOne(new Document("_id", "c").append("slug", "odense-robotics")));
        var onUpdate = catchThrowableOfType(
                MongoWriteException.class, () -> documents.updateOne(eq("_id", "b"), set("slug", "odense-robotics")));

        assertThat(name).isEqualTo("slug_1");
        assertThat(onInsert.getError().getCode()).isEqualTo(11000);
        assertThat(onInsert.getError().getMessage()).contains("slug_1").contains("odense-robotics");
        assertThat(onUpdate.getError().getCode()).isEqualTo(11000);
        assertThat(documents.countDocuments()).isEqualTo(2);
        assertThatThrownBy(() -> documents.findOneAndUpdate(eq("_id", "b"), set("slug", "odense-robotics")))
                .hasMessageContaining("E11000")
                .hasMessageContaining("slug_1");
    }

    @Test
    default void aSparseUniqueIndexLeavesOutWhatLacksTheField() {
        var documents = collection();
        documents.createIndex(
                Indexes.ascending("key"), new IndexOptions().unique(true).sparse(true));

        documents.insertOne(new Document("_id", "a"));
        documents.insertOne(new Document("_id", "b"));
        documents.insertOne(new Document("_id", "c").append("key", "k"));

        assertThatThrownBy(() -> documents.insertOne(new Document("_id", "d").append("key", "k")))
                .hasMessageContaining("key_1");
        assertThat(documents.countDocuments(exists("key", false))).isEqualTo(2);
    }

    @Test
    default void aUniqueIndexOverAnArrayHoldsAcrossDocuments() {
        var documents = collection();
        documents.createIndex(
                Indexes.ascending("seats"), new IndexOptions().unique(true).sparse(true));
        documents.insertOne(new Document("_id", "a").append("seats", List.of("s1", "s2")));

        assertThatThrownBy(() -> documents.insertOne(new Document("_id", "b").append("seats", List.of("s3", "s2"))))
                .hasMessageContaining("E11000");
        documents.updateOne(eq("_id", "a"), pull("seats", "s2"));
        documents.insertOne(new Document("_id", "b").append("seats", List.of("s3", "s2")));

        assertThat(ids(documents.find(eq("seats", "s2")))).containsExactly("b");
    }

    @Test
    default void aCompoundUniqueIndexHoldsForAllItsFields() {
        var documents = collection();
        documents.createIndex(
                Indexes.ascending("country", "slug"),
                new IndexOptions().unique(true).name("oneSlugPerCountry"));
        documents.insertOne(new Document("_id", "a").append("country", "DK").append("slug", "food"));
        documents.insertOne(new Document("_id", "b").append("country", "SE").append("slug", "food"));

        assertThatThrownBy(() -> documents.insertOne(
                        new Document("_id", "c").append("country", "DK").append("slug", "food")))
                .hasMessageContaining("oneSlugPerCountry");
        assertThat(ids(documents.find(and(eq("country", "SE"), eq("slug", "food")))))
                .containsExactly("b");
    }

    @Test
    default void makingAnIndexAgainChangesNothing() {
        var documents = collection();
        documents.insertOne(new Document("_id", "a").append("slug", "x"));

        documents.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        documents.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));

        assertThat(documents.listIndexes()).hasSize(2);
    }

    @Test
    default void aUniqueIndexIsNotMadeOverDuplicates() {
        var documents = collection();
        documents.insertOne(new Document("_id", "a").append("slug", "x"));
        documents.insertOne(new Document("_id", "b").append("slug", "x"));

        assertThatThrownBy(() -> documents.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true)))
                .hasMessageContaining("E11000");
    }

    @Test
    default void theSameIdIsRefused() {
        var documents = collection();
        documents.insertOne(new Document("_id", "a"));

        var refused =
                catchThrowableOfType(MongoWriteException.class, () -> documents.insertOne(new Document("_id", "a")));

        assertThat(refused.getError().getCode()).isEqualTo(11000);
        assertThat(refused.getError().getMessage()).contains("_id_");
    }

    @Test
    default void pagesFollowOneAnotherByARangeOverTwoFields() {
        var documents = collection();
        for (int i = 0; i < 10; i++) {
            documents.insertOne(new Document("_id", "d" + i).append("at", i / 3).append("state", "submitted"));
        }
        var order = Sorts.ascending("at", "_id");

        List<Object> seen = new ArrayList<>();
        Bson page = eq("state", "submitted");
        for (int guard = 0; guard < 10; guard++) {
            var items = documents.find(page).sort(order).limit(4).into(new ArrayList<>());
            if (items.isEmpty()) {
                break;
            }
            seen.addAll(ids(items));
            var last = items.getLast();
            page = and(
                    eq("state", "submitted"),
                    or(gt("at", last.get("at")), and(eq("at", last.get("at")), gt("_id", last.get("_id")))));
        }

        assertThat(seen).containsExactly("d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", "d9");
    }

    @Test
    default void aLongResultComesInBatches() {
        var documents = collection();
        documents.insertMany(
                IntStream.range(0, 350).mapToObj(i -> new Document("_id", i)).toList());

        assertThat(ids(documents.find().batchSize(100).sort(Sorts.ascending("_id"))))
                .hasSize(350)
                .startsWith(0, 1)
                .endsWith(348, 349);
        assertThat(documents.find().skip(340).limit(5)).hasSize(5);
    }

    @Test
    default void projectionsIncludeExcludeAndSlice() {
        var documents = collection();
        documents.insertOne(new Document("_id", "r")
                .append("state", "x")
                .append("profile", new Document("name", "n").append("city", "c"))
                .append("history", List.of(1, 2, 3)));

        assertThat(documents.find().projection(include("profile.name")).first())
                .isEqualTo(new Document("_id", "r").append("profile", new Document("name", "n")));
        assertThat(documents
                        .find()
                        .projection(
                                new Document("profile", 0).append("history", 0).append("_id", 0))
                        .first())
                .isEqualTo(new Document("state", "x"));
        assertThat(documents
                        .find()
                        .projection(fields(include("state"), slice("history", -2)))
                        .first())
                .isEqualTo(new Document("_id", "r").append("state", "x").append("history", List.of(2, 3)));
    }

    @Test
    default void aProjectionOfTheElementThatMatched() {
        var documents = collection();
        documents.insertOne(new Document("_id", "r").append("outbox", List.of(event("a", 1), event("b", 2))));

        assertThat(documents
                        .find()
                        .projection(Projections.elemMatch("outbox", eq("id", "b")))
                        .first())
                .isEqualTo(new Document("_id", "r").append("outbox", List.of(event("b", 2))));
    }

    @Test
    default void replaceOneReplacesUpsertsAndReportsNoMatch() {
        var documents = collection();

        var missed = documents.replaceOne(eq("_id", "a"), new Document("n", 1));
        documents.replaceOne(eq("_id", "a"), new Document("n", 1), new ReplaceOptions().upsert(true));
        var conditional = documents.replaceOne(and(eq("_id", "a"), lt("n", 2)), new Document("n", 2));

        assertThat(missed.getMatchedCount()).isZero();
        assertThat(conditional.getModifiedCount()).isEqualTo(1);
        assertThat(documents.find().first()).isEqualTo(new Document("_id", "a").append("n", 2));
    }

    @Test
    default void updatesReportWhatTheyMatchedAndChanged() {
        var documents = collection();
        documents.insertMany(List.of(new Document("_id", "a").append("n", 1), new Document("_id", "b").append("n", 2)));

        var same = documents.updateOne(eq("_id", "a"), set("n", 1));
        var many = documents.updateMany(gte("n", 1), set("m", 1));
        var upsert = documents.updateOne(eq("_id", "c"), set("n", 3), new UpdateOptions().upsert(true));

        assertThat(same.getMatchedCount()).isEqualTo(1);
        assertThat(same.getModifiedCount()).isZero();
        assertThat(many.getModifiedCount()).isEqualTo(2);
        assertThat(upsert.getUpsertedId().asString().getValue()).isEqualTo("c");
    }

    @Test
    default void deleteOneObeysItsWholeFilter() {
        var documents = collection();
        documents.insertOne(new Document("_id", "a")
                .append("outbox", List.of(event("e", 1)))
                .append("deletedAt", 1));

        var kept = documents.deleteOne(and(eq("_id", "a"), exists("outbox.0", false)));
        documents.updateOne(eq("_id", "a"), pull("outbox", new Document("id", "e")));
        var gone = documents.deleteOne(and(eq("_id", "a"), exists("outbox.0", false)));

        assertThat(kept.getDeletedCount()).isZero();
        assertThat(gone.getDeletedCount()).isEqualTo(1);
    }

    @Test
    default void deleteManyAndCountAndDistinctAgree() {
        var documents = collection();
        documents.insertMany(IntStream.range(0, 10)
                .mapToObj(i -> new Document("_id", i).append("kind", i % 3))
                .toList());

        assertThat(documents.countDocuments(eq("kind", 0))).isEqualTo(4);
        assertThat(documents.distinct("kind", Integer.class)).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(documents.deleteMany(eq("kind", 0)).getDeletedCount()).isEqualTo(4);
        assertThat(documents.countDocuments()).isEqualTo(6);
        assertThat(documents.estimatedDocumentCount()).isEqualTo(6);
    }

    @Test
    default void anAggregationUnwindsMatchesAndGroups() {
        var documents = collection();
        documents.insertOne(new Document("_id", "a").append("outbox", List.of(event("e1", 3), event("e2", 4))));
        documents.insertOne(new Document("_id", "b").append("outbox", List.of(event("e3", 3))));
        documents.insertOne(new Document("_id", "c").append("outbox", List.of()));

        var perBucket = documents.aggregate(List.of(
                match(exists("outbox.0")),
                unwind("$outbox"),
                group("$outbox.bucket", sum("entries", 1)),
                sort(Sorts.ascending("_id")),
                limit(10)));

        assertThat(perBucket)
                .containsExactly(
                        new Document("_id", 3).append("entries", 2), new Document("_id", 4).append("entries", 1));
    }

    @Test
    default void anOrderedBulkStopsAtItsFirstFailure() {
        var documents = collection();
        documents.insertOne(new Document("_id", "taken"));

        var failure = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> documents.bulkWrite(List.of(
                        new InsertOneModel<>(new Document("_id", "one")),
                        new InsertOneModel<>(new Document("_id", "taken")),
                        new InsertOneModel<>(new Document("_id", "two")))));

        assertThat(failure.getWriteErrors()).hasSize(1).first().satisfies(error -> {
            assertThat(error.getIndex()).isEqualTo(1);
            assertThat(error.getCode()).isEqualTo(11000);
        });
        assertThat(failure.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(ids(documents.find().sort(Sorts.ascending("_id")))).containsExactly("one", "taken");
    }

    @Test
    default void anOrderedBulkOfUpdatesStopsAtItsFirstFailure() {
        var documents = collection();
        documents.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        documents.insertMany(List.of(
                new Document("_id", "a").append("slug", "a"),
                new Document("_id", "b").append("slug", "b"),
                new Document("_id", "c").append("slug", "c")));

        var failure = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> documents.bulkWrite(List.of(
                        new UpdateOneModel<>(eq("_id", "a"), set("slug", "b")),
                        new UpdateOneModel<>(eq("_id", "c"), set("slug", "d")))));

        assertThat(failure.getWriteErrors()).hasSize(1);
        assertThat(documents.find(eq("_id", "c")).first()).containsEntry("slug", "c");
    }

    @Test
    default void anUnorderedBulkDoesAllItCan() {
        var documents = collection();
        documents.insertOne(new Document("_id", "taken").append("n", 1));

        var failure = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> documents.bulkWrite(
                        List.of(
                                new InsertOneModel<>(new Document("_id", "taken")),
                                new InsertOneModel<>(new Document("_id", "one")),
                                new UpdateOneModel<>(eq("_id", "taken"), inc("n", 1)),
                                new DeleteOneModel<>(eq("_id", "absent"))),
                        new BulkWriteOptions().ordered(false)));

        assertThat(failure.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(failure.getWriteResult().getModifiedCount()).isEqualTo(1);
        assertThat(ids(documents.find().sort(Sorts.ascending("_id")))).containsExactly("one", "taken");
        assertThat(documents.find(eq("_id", "taken")).first()).containsEntry("n", 2);
    }

    @Test
    default void aSequenceIsAppliedOnlyOnceWhateverIsDelivered() {
        var documents = collection();
        documents.insertOne(new Document("_id", "view"));
        var unseen = and(eq("_id", "view"), or(exists("seen.directory", false), lt("seen.directory", 7L)));

        var first = documents.updateOne(unseen, combine(set("seen.directory", 7L), inc("applied", 1)));
        var again = documents.updateOne(unseen, combine(set("seen.directory", 7L), inc("applied", 1)));

        assertThat(first.getModifiedCount()).isEqualTo(1);
        assertThat(again.getMatchedCount()).isZero();
        assertThat(documents.find().first()).containsEntry("applied", 1);
    }

    @Test
    default void idsMayBeDocumentsAndAreFoundByTheirFields() {
        var documents = collection();
        var id = new Document("topic", "t").append("partition", 3);
        documents.insertOne(new Document("_id", id).append("n", 1));

        documents.updateOne(eq("_id", id), inc("n", 1));

        assertThat(documents.find(eq("_id.partition", 3)).first()).containsEntry("n", 2);
        assertThatThrownBy(() -> documents.insertOne(new Document("_id", id))).hasMessageContaining("E11000");
    }
}
