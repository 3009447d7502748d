package eu.klynge.notification.subscription;

/** Why a wish is not carried out. */
public abstract sealed class SubscriptionRefused extends RuntimeException {

    private SubscriptionRefused(String message) {
        super(message, null, false, false);
    }

    public static final class NoSuchSubscription extends SubscriptionRefused {
        public NoSuchSubscription() {
            super("You have no such subscription.");
        }
    }

    public static final class NoSuchWebhook extends SubscriptionRefused {
        public NoSuchWebhook() {
            super("You have no such webhook.");
        }
    }

    public static final class TooMany extends SubscriptionRefused {
        public TooMany() {
            super("An owner has at most " + Subscribing.MOST + " subscriptions; end one first.");
        }
    }
}
