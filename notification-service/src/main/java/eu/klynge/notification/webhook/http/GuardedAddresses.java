package eu.klynge.notification.webhook.http;

import eu.klynge.notification.webhook.Reach;
import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks what a name leads to at the moment of connecting, and hands on these very addresses: there is no second look-up that
 * could tell another story. Addresses that were written as numbers pass through it too.
 */
final class GuardedAddresses extends AddressResolverGroup<InetSocketAddress> {

    private final String scheme;
    private final Reach reach;
    private final Names names;

    GuardedAddresses(String scheme, Reach reach, Names names) {
        this.scheme = scheme;
        this.reach = reach;
        this.names = names;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new AbstractAddressResolver<>(executor, InetSocketAddress.class) {
            /** Never: an address that counts as resolved would be called unchecked. */
            @Override
            protected boolean doIsResolved(InetSocketAddress address) {
                return false;
            }

            @Override
            protected void doResolve(InetSocketAddress address, Promise<InetSocketAddress> promise) {
                lookUp(() -> {
                    try {
                        promise.setSuccess(allowed(address).getFirst());
                    } catch (UnknownHostException | RuntimeException refused) {
                        promise.setFailure(refused);
                    }
                });
            }

            @Override
            protected void doResolveAll(InetSocketAddress address, Promise<List<InetSocketAddress>> promise) {
                lookUp(() -> {
                    try {
                        promise.setSuccess(allowed(address));
                    } catch (UnknownHostException | RuntimeException refused) {
                        promise.setFailure(refused);
                    }
                });
            }
        };
    }

    /** Not a virtual one: looking up a name keeps its carrier, and names that nobody answers for would use up all there are. */
    private static void lookUp(Runnable work) {
        Thread.ofPlatform().daemon().name("webhook-names").start(work);
    }

    /** All of them or none: a name that leads inside as well is refused whole. */
    private List<InetSocketAddress> allowed(InetSocketAddress asked) throws UnknownHostException {
        InetAddress[] found =
                asked.isUnresolved() ? names.lookUp(asked.getHostString()) : new InetAddress[] {asked.getAddress()};
        List<InetSocketAddress> allowed = new ArrayList<>();
        for (InetAddress each : found) {
            if (!reach.allows(scheme, each)) {
                throw new AddressRefused();
            }
            allowed.add(new InetSocketAddress(each, asked.getPort()));
        }
        if (allowed.isEmpty()) {
            throw new UnknownHostException(asked.getHostString());
        }
        return allowed;
    }
}
