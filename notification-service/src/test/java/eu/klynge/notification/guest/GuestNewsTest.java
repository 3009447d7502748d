package eu.klynge.notification.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.notification.mail.CannotCompose;
import eu.klynge.notification.mail.InMemoryLetters;
import eu.klynge.notification.mail.Letter;
import eu.klynge.notification.mail.Matter;
import eu.klynge.notification.notice.Contact;
import eu.klynge.notification.notice.Template;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class GuestNewsTest {

    private static final Instant NOW = Instant.parse("2027-05-01T10:00:00Z");
    private static final Occasion OCCASION = new Occasion(
            "event",
            Map.of("en", "Conference", "da", "Konference"),
            LocalDateTime.parse("2027-09-29T09:00"),
            ZoneId.of("Europe/Brussels"),
            "Square, Brussels");

    private final InMemoryAttendances attendances = new InMemoryAttendances();
    private final InMemoryOccasions occasions = new InMemoryOccasions();
    private final InMemoryCirculars circulars = new InMemoryCirculars();
    private final InMemoryLetters letters = new InMemoryLetters();
    private final KnownContacts contacts = new KnownContacts();
    private final GuestNews news =
            new GuestNews(attendances, occasions, circulars, letters, contacts, Clock.fixed(NOW, ZoneOffset.UTC));

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block(Duration.ofSeconds(10)));
    }

    private static Move move(String guest, Standing standing, @Nullable String group) {
        return new Move("fact of " + guest, 1, NOW, new Attendance(guest, "event", standing, group), null, null, null);
    }

    private List<Letter> letters() {
        return done(letters.claim("all", 1000, NOW.plusSeconds(3600), NOW.plusSeconds(7200)));
    }

    private static Contact guest(String id) {
        return new Contact(
                id,
                null,
                "Name of " + id,
                id + "@x.example",
                "da",
                new Contact.Ticket("https://k.example/" + id, "https://k.example/qr", "https://k.example/ics"));
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, , attendance-requested",
        "CONFIRMED, , attendance-confirmed",
        "CONFIRMED, REQUESTED, attendance-approved",
        "CONFIRMED, OFFERED, attendance-confirmed",
        "WAITING, , attendance-waiting",
        "OFFERED, WAITING, attendance-offered",
        "DECLINED, OFFERED, attendance-cancelled",
        "EXPIRED, OFFERED, attendance-expired",
        "REFUSED, REQUESTED, attendance-refused",
        "CANCELLED, CONFIRMED, attendance-cancelled"
    })
    void aGuestHearsWhereTheRegistrationStands(Standing standing, @Nullable Standing formerly, String template) {
        Attendance attendance = new Attendance("guest", "event", standing, null);

        assertThat(done(news.moved(new Move("fact", 1, NOW, attendance, formerly, 3, NOW))))
                .isTrue();

        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.contact()).isEqualTo("guest");
            assertThat(letter.stream()).isEqualTo(Letter.ATTENDANCE);
            assertThat(letter.matter())
                    .isEqualTo(new Matter(
                            template, Map.of("event", "event", "position", "3", "answerBy", NOW.toString())));
        });
    }

    @Test
    void oneFactIsToldOnceAndAnOldOneNotAtAll() {
        Move move = move("guest", Standing.CONFIRMED, null);
        Attendance other = new Attendance("other", "event", Standing.CONFIRMED, null);
        Instant longAgo = NOW.minus(Duration.ofDays(8));

        done(news.moved(move));
        done(news.moved(move));
        done(news.moved(new Move("old", 1, longAgo, other, null, null, null)));
        done(news.tellAll("old", OCCASION, Template.ATTENDANCE_EVENT_CANCELLED, Map.of(), longAgo));

        assertThat(letters()).hasSize(1);
        assertThat(circulars.all(10).collectList().block()).isEmpty();
        assertThat(done(attendances.open("event", "", 10).collectList()))
                .as("still it is known who comes")
                .hasSize(2);
    }

    @Test
    void whoIsErasedHearsNothing() {
        done(contacts.erase("guest", null));

        assertThat(done(news.moved(move("guest", Standing.CANCELLED, null)))).isFalse();
        assertThat(letters()).isEmpty();
    }

    @Test
    void whoRegisteredAGroupHearsOnceOfAllWhoMovedTogether() {
        for (String guest : List.of("first", "second", "third")) {
            done(news.moved(move(guest, guest.equals("third") ? Standing.WAITING : Standing.CONFIRMED, "first")));
            done(contacts.keep(guest(guest), 1));
        }
        done(contacts.erase("second", null));

        List<Letter> overviews = letters().stream()
                .filter(letter -> letter.matter().template().equals("attendance-group"))
                .toList();

        assertThat(overviews).singleElement().returns("first", Letter::contact);
        done(occasions.keep(OCCASION, 1));
        assertThat(done(particulars().complete(overviews.getFirst().matter(), guest("first"), "da"))
                        .parameters())
                .containsEntry("members", "standing-confirmed\tName of first\t\t\nstanding-waiting\tName of third\t\t");
    }

    private GuestParticulars particulars() {
        return new GuestParticulars(occasions, attendances, contacts);
    }

    @Test
    void whatALetterSaysIsWhatIsTrueWhenItIsSent() {
        Matter matter = new Matter("attendance-offered", Map.of("event", "event", "answerBy", "2027-06-01T08:00:00Z"));
        assertThat(particulars().complete(matter, guest("g"), "da").blockOptional())
                .as("the event is not known yet")
                .isEmpty();
        done(occasions.keep(OCCASION, 1));

        assertThat(done(particulars().complete(matter, guest("g"), "da")).parameters())
                .containsEntry("title", "Konference")
                .containsEntry("starts", "2027-09-29T09:00+02:00[Europe/Brussels]")
                .containsEntry("answerBy", "2027-06-01T10:00+02:00[Europe/Brussels]")
                .containsEntry("link", "https://k.example/g");
        assertThat(done(particulars().complete(matter, guest("g"), "pl")).parameters())
                .containsEntry("title", "Conference");
        assertThatThrownBy(() ->
                        particulars().complete(matter, new Contact("c", null, "C", "c@x.example", "da", null), "da"))
                .isInstanceOf(CannotCompose.class);
    }

    @Test
    void aCircularGoesOnWhereItStoppedAndReachesWhoMayStillComeOnce() {
        IntStream.range(0, 450)
                .forEach(i -> done(attendances.keep(
                        new Attendance(
                                "guest-%03d".formatted(i),
                                "event",
                                i % 10 == 0 ? Standing.CANCELLED : Standing.CONFIRMED,
                                null),
                        1)));
        done(news.tellAll("fact", OCCASION, Template.ATTENDANCE_EVENT_CANCELLED, Map.of("reason", "Rain."), NOW));
        AtomicInteger pages = new AtomicInteger();
        Attendances dies = new Attendances() {
            @Override
            public Mono<Boolean> keep(Attendance attendance, long sequence) {
                return attendances.keep(attendance, sequence);
            }

            @Override
            public Flux<Attendance> open(String event, String after, int limit) {
                return pages.getAndIncrement() == 1
                        ? Flux.error(new IllegalStateException("away"))
                        : attendances.open(event, after, limit);
            }

            @Override
            public Flux<Attendance> ofGroup(String group) {
                return attendances.ofGroup(group);
            }
        };
        CircularPost post = new CircularPost(circulars, dies, news);

        assertThatThrownBy(() -> done(post.round())).isInstanceOf(IllegalStateException.class);
        assertThat(done(post.round())).isEqualTo(1);
        assertThat(done(post.round())).isZero();

        assertThat(pages).as("the first page was not read again").hasValue(4);
        assertThat(letters()).hasSize(405).extracting(Letter::contact).doesNotHaveDuplicates();
    }
}
