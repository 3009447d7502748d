package eu.klynge.events.ballot;

class InMemoryBoxTest implements BoxContract {

    private final Box box = new InMemoryBox();

    @Override
    public Box box() {
        return box;
    }
}
