package eu.klynge.notification.mail;

class InMemoryLettersTest implements LettersContract {

    private final Letters letters = new InMemoryLetters();

    @Override
    public Letters letters() {
        return letters;
    }
}
