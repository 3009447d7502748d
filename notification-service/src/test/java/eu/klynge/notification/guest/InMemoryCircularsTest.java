package eu.klynge.notification.guest;

class InMemoryCircularsTest implements CircularsContract {

    private final Circulars circulars = new InMemoryCirculars();

    @Override
    public Circulars circulars() {
        return circulars;
    }
}
