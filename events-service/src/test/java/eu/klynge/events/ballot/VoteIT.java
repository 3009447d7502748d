package eu.klynge.events.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.events.EventsTest;
import eu.klynge.events.award.Awards;
import eu.klynge.events.award.Steps;
import eu.klynge.kit.test.token.TokenIssuer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A vote on the real store, over HTTP, by two hundred clients at once. What came before it is taken from a clock of the test's own. */
@EventsTest
class VoteIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final World world;
    private final Awards awards;
    private final String base;

    VoteIT(
            @LocalServerPort int port,
            @Autowired Steps steps,
            @Autowired Awards awards,
            @Autowired Box box,
            @Autowired PublishedBox published,
            @Autowired VotingCodes codes) {
        this.world = new World(steps, awards, box, published, codes);
        this.awards = awards;
        this.base = "http://127.0.0.1:" + port;
    }

    private static String bearer(int voter) {
        return TokenIssuer.shared()
                .token()
                .subject("voter-" + voter)
                .roles("cluster-manager")
                .audience("events-service")
                .bearer();
    }

    @Test
    void twoHundredClientsAtOnceAreFiftyVotersAndAnybodyCanCountThem() {
        world.votingFor("2020", "2099");
        WebClient client = WebClient.create(base);
        String path = "/api/v1/awards/" + world.award + "/categories/" + World.CATEGORY + "/ballot";
        List<HttpStatusCode> answers = Objects.requireNonNull(Flux.range(0, 200)
                .flatMap(
                        i -> client.put()
                                .uri(path)
                                .header("Authorization", bearer(i % 50))
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(world.ballot(i % 2 == 0 ? "alpha" : "beta", World.nonce(i))
                                        .toString())
                                .exchangeToMono(answer -> answer.releaseBody().thenReturn(answer.statusCode())),
                        200)
                .collectList()
                .block(LIMIT));
        assertThat(answers).hasSize(200).allMatch(HttpStatusCode::is2xxSuccessful);

        world.clock.is("2099-05-10T00:00:00Z");
        World.now(world.counting.tend(world.award).thenReturn(true));
        world.handedOver();

        assertThat(Objects.requireNonNull(world.current().counted()).ballots()).isEqualTo(50);
        assertThat(Objects.requireNonNull(awards.find(world.award).block(LIMIT))
                        .state()
                        .winners())
                .isEqualTo(world.current().winners());
        WebTestClient http = WebTestClient.bindToServer()
                .baseUrl(base)
                .responseTimeout(LIMIT)
                .build();
        String file = http.get()
                .uri("/api/v1/awards/" + world.award + "/audit-file")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        List<JsonNode> lines = Objects.requireNonNull(file)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(lines).filteredOn(line -> line.has("ballot")).hasSize(50);
        assertThat(lines).filteredOn(line -> line.has("number")).allMatch(line -> line.has("data"));
    }
}
