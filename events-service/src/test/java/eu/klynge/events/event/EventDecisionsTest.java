package eu.klynge.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.events.account.Account;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class EventDecisionsTest {

    private static final Event DRAFT = Examples.draft("event-1");
    private static final Event PUBLISHED = Examples.published("event-1");

    private static Details changed(java.util.function.Consumer<ObjectNode> change) {
        ObjectNode document = Examples.document();
        change.accept(document);
        return Examples.details(document);
    }

    @Test
    void aDraftIsNobodysBusiness() {
        EventFact fact = DRAFT.edited(changed(event -> event.put("type", "workshop")), Examples.NOW);

        assertThat(fact).isInstanceOf(EventFact.Redrafted.class);
        assertThat(fact.event().isPublic()).isFalse();
        assertThat(fact.event().revision()).isZero();
    }

    @Test
    void whatIsPublicStaysPublicSinceTheFirstTime() {
        EventFact fact = PUBLISHED.edited(
                changed(event -> event.put("type", "workshop")), Examples.NOW.plus(Duration.ofDays(3)));

        assertThat(fact).isInstanceOf(EventFact.Changed.class);
        assertThat(fact.event().publishedAt()).isEqualTo(Examples.NOW);
        assertThat(fact.event().revision()).isEqualTo(2);
    }

    @Test
    void aRevisionTellsWhatChanged() {
        Event next = PUBLISHED
                .edited(
                        changed(event -> {
                            Examples.session(event, 0).put("starts", "2027-03-27T09:15");
                            Examples.session(event, 1).put("id", "farewell").put("title", "Farewell");
                            ((ObjectNode) event.path("place")).put("venue", "Flagey");
                        }),
                        Examples.NOW)
                .event();

        assertThat(next.latestChanges())
                .extracting(Change::sentence)
                .containsExactly(
                        "Place: Flagey, Brussels, BE, before: Square, Brussels, BE.",
                        "Opening: 27 Mar 2027 09:15–10:00, before: 27 Mar 2027 09:00–10:00.",
                        "Farewell: new: 28 Mar 2027 16:00–17:00.",
                        "Closing: gone: 28 Mar 2027 16:00–17:00.");
    }

    @Test
    void whoComesOnWhichDayAndWhatASessionIsAboutAreChangesToo() {
        Event next = PUBLISHED
                .edited(
                        changed(event -> {
                            event.put("website", "https://another.example");
                            ((ObjectNode) event.at("/programme/days/0"))
                                    .putArray("audiences")
                                    .add("cluster-managers");
                            ((ArrayNode) event.at("/programme/tracks"))
                                    .addObject()
                                    .put("id", "policy")
                                    .put("name", "Policy");
                            Examples.session(event, 0)
                                    .put("summary", "Another one.")
                                    .put("kind", "debate")
                                    .put("track", "policy");
                        }),
                        Examples.NOW)
                .event();

        assertThat(next.latestChanges())
                .extracting(Change::code)
                .containsExactly(
                        "details-changed", "audience-changed", "track-changed", "kind-changed", "summary-changed");
        assertThat(next.latestChanges())
                .extracting(Change::sentence)
                .contains("27 Mar 2027: cluster-managers, before: facilitators.", "Opening: the description changed.");
    }

    @Test
    void aChangeOfSpeakersNamesNobodyAndTheOnlineAddressStaysUnsaid() {
        Event next = PUBLISHED
                .edited(
                        changed(event -> {
                            event.put("onlineAddress", "https://meet.example/another");
                            ((ObjectNode) Examples.session(event, 0).at("/speakers/0")).put("name", "Berta New");
                        }),
                        Examples.NOW)
                .event();

        assertThat(next.latestChanges())
                .extracting(Change::sentence)
                .containsExactly("The address to join online changed.", "Opening: the speakers changed.");
    }

    @Test
    void onlyTheLatestHundredRevisionsAreKept() {
        Event event = PUBLISHED;
        for (int i = 0; i < 120; i++) {
            String venue = "Venue " + i;
            event = event.edited(
                            changed(document -> ((ObjectNode) document.path("place")).put("venue", venue)),
                            Examples.NOW)
                    .event();
        }

        assertThat(event.revision()).isEqualTo(121);
        assertThat(event.revisions()).hasSize(100).last().returns(121, Revision::number);
    }

    @Test
    void aCancelledEventStaysInPublicWithItsReason() {
        EventFact fact = PUBLISHED.cancelled("The venue is closed.", Examples.NOW);

        assertThat(fact).isInstanceOf(EventFact.Cancelled.class);
        assertThat(fact.event().isPublic()).isTrue();
        assertThat(fact.event().note()).isEqualTo("The venue is closed.");
        assertThat(fact.event().revision()).as("calendar programs look for it").isEqualTo(2);
    }

    @Test
    void aDraftIsGivenUpInSilence() {
        EventFact fact = DRAFT.cancelled("Another year.", Examples.NOW);

        assertThat(fact).isInstanceOf(EventFact.Dropped.class);
        assertThat(fact.event().isPublic()).isFalse();
    }

    @Test
    void whatIsOverStaysAsItIs() {
        for (Event over : List.of(PUBLISHED.held().event(), Examples.cancelled("event-1"))) {
            assertThatThrownBy(() -> over.edited(over.details(), Examples.NOW)).isInstanceOf(EventRefused.IsOver.class);
            assertThatThrownBy(() -> over.cancelled("No.", Examples.NOW)).isInstanceOf(EventRefused.IsOver.class);
            assertThatThrownBy(() -> over.published(Examples.NOW)).isInstanceOf(EventRefused.IsOver.class);
        }
        assertThatThrownBy(() -> PUBLISHED.published(Examples.NOW)).isInstanceOf(EventRefused.AlreadyPublished.class);
    }

    @Test
    void whoOrganisesIsTheAccountThatDraftedItAndTheAccountsOfItsOrganisations() {
        Details details = PUBLISHED
                .details()
                .with(
                        List.of(new Organisation("odense-robotics", "Odense Robotics", "DK")),
                        List.of(new Organisation("clusterland", "Clusterland", "AT")));
        Event event = Event.drafted("event-1", details, "somebody", null);

        assertThat(event.isOrganisedBy(new Account("somebody", Set.of()))).isTrue();
        assertThat(event.isOrganisedBy(new Account("another", Set.of("odense-robotics"))))
                .isTrue();
        assertThat(event.isOrganisedBy(new Account("another", Set.of("clusterland"))))
                .isFalse();
        assertThat(details.countries()).containsExactly("BE", "DK", "AT");
    }
}
