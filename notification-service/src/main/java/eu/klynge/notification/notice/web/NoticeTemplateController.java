package eu.klynge.notification.notice.web;

import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.notification.notice.Previews;
import eu.klynge.notification.notice.Template;
import eu.klynge.notification.notice.Wording;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What we write to people, before anybody gets it. */
@RestController
@RequestMapping("/api/v1/notice-templates")
class NoticeTemplateController {

    private final Previews previews;
    private final Wording wording;

    NoticeTemplateController(Previews previews, Wording wording) {
        this.previews = previews;
        this.wording = wording;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the templates of notices")
    @OnlyRoles({"steward", "operator"})
    Page<Previews.Kind> list() {
        return new Page<>(previews.kinds(), null);
    }

    @GetMapping(path = "/{name}/preview", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Preview a notice with made-up content")
    @OnlyRoles({"steward", "operator"})
    Previews.Preview preview(@PathVariable String name, @RequestParam(defaultValue = "en") String language) {
        return of(name, language);
    }

    @GetMapping(path = "/{name}/preview", produces = MediaType.TEXT_HTML_VALUE)
    @OnlyRoles({"steward", "operator"})
    ResponseEntity<String> page(@PathVariable String name, @RequestParam(defaultValue = "en") String language) {
        return ResponseEntity.ok()
                .header("Vary", "Accept")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(of(name, language).html());
    }

    private Previews.Preview of(String name, String language) {
        Template template = Template.of(name)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no such template."));
        if (!wording.languages().contains(language)) {
            throw ProblemException.invalid(
                    ProblemType.INVALID_INPUT,
                    List.of(new Fault(
                            "/language", "unknown-code", "One of " + String.join(", ", wording.languages()) + ".")));
        }
        return previews.of(template, language);
    }
}
