package eu.klynge.events.award;

class InMemoryStepsTest implements StepsContract {

    private final Steps steps = new InMemorySteps();

    @Override
    public Steps steps() {
        return steps;
    }
}
