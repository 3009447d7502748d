package eu.klynge.notification.webhook;

/** Why a command on webhooks is not carried out. */
public abstract sealed class WebhookRefused extends RuntimeException {

    private WebhookRefused(String message) {
        super(message, null, false, false);
    }

    /** Also for somebody else's: whether it exists is nobody's business. */
    public static final class NoSuchWebhook extends WebhookRefused {
        NoSuchWebhook() {
            super("You have no webhook with this id.");
        }
    }

    public static final class NoSuchDelivery extends WebhookRefused {
        NoSuchDelivery() {
            super("This webhook has no delivery with this id; those that are over are kept for a week.");
        }
    }

    public static final class TooMany extends WebhookRefused {
        TooMany(int most) {
            super("You have " + most + " webhooks, and that is the most; change or delete one.");
        }
    }

    public static final class Disabled extends WebhookRefused {
        Disabled() {
            super("This webhook is disabled; activate it first.");
        }
    }
}
