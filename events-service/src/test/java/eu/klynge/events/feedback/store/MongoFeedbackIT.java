package eu.klynge.events.feedback.store;

import eu.klynge.events.EventsTest;
import eu.klynge.events.feedback.Feedback;
import eu.klynge.events.feedback.FeedbackContract;
import org.springframework.beans.factory.annotation.Autowired;

@EventsTest
class MongoFeedbackIT implements FeedbackContract {

    private final Feedback feedback;

    MongoFeedbackIT(@Autowired Feedback feedback) {
        this.feedback = feedback;
    }

    @Override
    public Feedback feedback() {
        return feedback;
    }
}
