package eu.klynge.directory.cluster.web;

import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.ClusterRefused;
import eu.klynge.directory.cluster.ClusterView;
import eu.klynge.directory.cluster.Clusters;
import eu.klynge.directory.cluster.Withdrawal;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** One cluster: for anyone to read, for its editors and its country's stewards to withdraw. */
@RestController
@RequestMapping(ClusterController.PATH)
class ClusterController {

    static final String PATH = "/api/v1/clusters";
    private static final String LINKED_DATA = "application/ld+json";

    private final Clusters clusters;
    private final Withdrawal withdrawal;
    private final PublicAddress address;

    ClusterController(Clusters clusters, Withdrawal withdrawal, PublicAddress address) {
        this.clusters = clusters;
        this.withdrawal = withdrawal;
        this.address = address;
    }

    @GetMapping(path = "/{idOrSlug}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read one cluster")
    @OpenToAnyone("The directory is public.")
    Mono<ResponseEntity<ClusterView>> read(@PathVariable String idOrSlug) {
        return found(idOrSlug).map(cluster -> answer(cluster).body(ClusterView.of(cluster.state())));
    }

    @GetMapping(path = "/{idOrSlug}", produces = LINKED_DATA)
    @OpenToAnyone("The directory is public.")
    Mono<ResponseEntity<ClusterLinkedData>> readLinkedData(@PathVariable String idOrSlug) {
        return found(idOrSlug)
                .map(cluster -> answer(cluster).body(ClusterLinkedData.of(cluster.state(), address.value())));
    }

    @PostMapping("/{idOrSlug}/withdrawal")
    @Operation(summary = "Take a cluster out of the directory")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @OnlyRoles({"cluster-manager", "steward"})
    Mono<ResponseEntity<Void>> withdraw(
            @PathVariable String idOrSlug,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        return withdrawal
                .withdraw(idOrSlug, Attempts.of(exchange, caller, body))
                .thenReturn(ResponseEntity.noContent().<Void>build())
                .onErrorMap(ClusterRefused.class, ClusterProblems::of);
    }

    private Mono<Versioned<Cluster>> found(String idOrSlug) {
        return clusters.find(idOrSlug)
                .switchIfEmpty(Mono.error(() -> ClusterProblems.of(new ClusterRefused.NoSuchCluster())));
    }

    private static ResponseEntity.BodyBuilder answer(Versioned<Cluster> cluster) {
        return ResponseEntity.ok()
                .eTag(ETags.of(cluster.version()))
                .header("Vary", "Accept")
                .header("Cache-Control", "no-cache");
    }
}
