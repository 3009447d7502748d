package eu.klynge.notification.webhook;

class InMemoryDeliveriesTest implements DeliveriesContract {

    private final Deliveries deliveries = new InMemoryDeliveries();

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }
}
