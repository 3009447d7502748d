package eu.klynge.notification.feed.web;

import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.notification.feed.Offer;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The feed's record for data catalogues, so that portals of open data find it. */
@RestController
class CatalogueController {

    private final Catalogue catalogue;

    CatalogueController(PublicAddress address, Offer offer) {
        this.catalogue = new Catalogue(address.value(), offer);
    }

    @GetMapping(path = "/api/v1/feed/catalogue", produces = "application/ld+json")
    @Operation(summary = "The feed as a DCAT-AP catalogue")
    @OpenToAnyone("Data portals harvest it.")
    ResponseEntity<Map<String, Object>> read() {
        return ResponseEntity.ok().header("Cache-Control", "max-age=3600").body(catalogue.asJsonLd());
    }
}
