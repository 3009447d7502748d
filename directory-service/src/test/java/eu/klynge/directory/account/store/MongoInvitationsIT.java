package eu.klynge.directory.account.store;

import eu.klynge.directory.DirectoryTest;
import eu.klynge.directory.account.Invitations;
import eu.klynge.directory.account.InvitationsContract;
import org.springframework.beans.factory.annotation.Autowired;

@DirectoryTest
class MongoInvitationsIT implements InvitationsContract {

    @Autowired
    private Invitations invitations;

    @Override
    public Invitations invitations() {
        return invitations;
    }
}
