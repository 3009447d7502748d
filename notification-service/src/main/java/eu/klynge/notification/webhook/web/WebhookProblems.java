package eu.klynge.notification.webhook.web;

import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.notification.webhook.WebhookRefused;

final class WebhookProblems {

    private WebhookProblems() {}

    static ProblemException of(WebhookRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused) {
            case WebhookRefused.NoSuchWebhook ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case WebhookRefused.NoSuchDelivery ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case WebhookRefused.TooMany ignored -> ProblemException.of(ProblemType.CONFLICT, message);
            case WebhookRefused.Disabled ignored -> ProblemException.of(ProblemType.CONFLICT, message);
        };
    }
}
