package eu.klynge.notification.webhook.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where names lead, right now. */
@FunctionalInterface
interface Names {

    InetAddress[] lookUp(String name) throws UnknownHostException;
}
