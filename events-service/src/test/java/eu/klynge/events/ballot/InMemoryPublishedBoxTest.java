package eu.klynge.events.ballot;

class InMemoryPublishedBoxTest implements PublishedBoxContract {

    private final PublishedBox published = new InMemoryPublishedBox();

    @Override
    public PublishedBox published() {
        return published;
    }
}
