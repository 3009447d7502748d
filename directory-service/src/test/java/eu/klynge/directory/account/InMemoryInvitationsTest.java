package eu.klynge.directory.account;

class InMemoryInvitationsTest implements InvitationsContract {

    private final Invitations invitations = new InMemoryInvitations();

    @Override
    public Invitations invitations() {
        return invitations;
    }
}
