package eu.klynge.events.feedback;

class InMemoryFeedbackTest implements FeedbackContract {

    private final Feedback feedback = new InMemoryFeedback();

    @Override
    public Feedback feedback() {
        return feedback;
    }
}
