package eu.klynge.notification.mail.web;

import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.notification.mail.UnsubscribeWords;
import eu.klynge.notification.mail.Unsubscribing;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/** The link in our e-mails. Looking changes nothing, as mail scanners look; the button and the mailbox's own one post. */
@RestController
@RequestMapping(path = "/api/v1/unsubscribe", produces = MediaType.TEXT_HTML_VALUE)
class UnsubscribeController {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Klynge</title></head>
            <body><main><h1>%s</h1>%s</main></body>
            </html>
            """;
    private static final String BUTTON = """
            <form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click">\
            <button>%s</button></form>\
            """;

    private final Unsubscribing unsubscribing;

    UnsubscribeController(Unsubscribing unsubscribing) {
        this.unsubscribing = unsubscribing;
    }

    @GetMapping("/{token}")
    @Operation(summary = "A page with a button to unsubscribe")
    @OpenToAnyone("Readers of our e-mails have no account; the token is signed.")
    ResponseEntity<String> ask(@PathVariable String token) {
        return unsubscribing
                .words(token)
                .map(said -> page(said, said.question(), BUTTON.formatted(HtmlUtils.htmlEscape(said.button()))))
                .orElseThrow(UnsubscribeController::notOurs);
    }

    @PostMapping("/{token}")
    @Operation(summary = "Unsubscribe at once (RFC 8058)")
    @OpenToAnyone("Mailboxes unsubscribe for their reader; the token is signed.")
    Mono<ResponseEntity<String>> unsubscribe(@PathVariable String token) {
        return unsubscribing
                .unsubscribe(token)
                .switchIfEmpty(Mono.error(UnsubscribeController::notOurs))
                .map(said -> page(said, said.done(), ""));
    }

    private static ProblemException notOurs() {
        return ProblemException.of(ProblemType.NOT_FOUND, "This is no link of an e-mail of ours.");
    }

    private static ResponseEntity<String> page(UnsubscribeWords.Said said, String title, String rest) {
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "default-src 'none'; form-action 'self'")
                .header("Referrer-Policy", "same-origin")
                .header("Content-Language", said.language())
                .body(PAGE.formatted(said.language(), HtmlUtils.htmlEscape(title), rest));
    }
}
