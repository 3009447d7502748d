package eu.klynge.notification.guest;

class InMemoryOccasionsTest implements OccasionsContract {

    private final Occasions occasions = new InMemoryOccasions();

    @Override
    public Occasions occasions() {
        return occasions;
    }
}
