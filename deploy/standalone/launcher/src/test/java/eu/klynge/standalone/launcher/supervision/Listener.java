package eu.klynge.standalone.launcher.supervision;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** A process that listens on the port it is told until it is ended; without a port it ends with 3. */
final class Listener {

    private Listener() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.out.println("I was told no port");
            System.exit(3);
        }
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])));
            System.out.println("listening");
            while (true) {
                socket.accept().close();
            }
        }
    }
}
