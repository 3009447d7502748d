package eu.klynge.directory.label;

class InMemoryLabelsTest implements LabelsContract {

    private final Labels labels = new InMemoryLabels();

    @Override
    public Labels labels() {
        return labels;
    }
}
