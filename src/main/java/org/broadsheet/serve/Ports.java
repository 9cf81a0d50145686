package org.broadsheet.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Opens a port of this machine, to itself only: on both loopback addresses, where it has both. */
final class Ports {
    private static final String V4 = "127.0.0.1";
    private static final String V6 = "::1";

    /** So many ports behind the one that is taken are tried. */
    private static final int TRIED = 20;

    private Ports() {}

    /**
     * Opens a port for a server that has yet to start: connections are taken in, and wait.
     *
     * @param port the port; 0 for any
     * @param exactly whether it has to be this one, or may be one of the next
     * @return the port
     * @throws PortTakenException if it, or all that may be, are taken
     */
    static int open(Server server, int port, boolean exactly) throws IOException {
        for (int next = port; ; next++) {
            try {
                return open(server, next);
            } catch (PortTakenException e) {
                if (exactly || next == port + TRIED || next == 65_535) {
                    throw e;
                }
            }
        }
    }

    private static int open(Server server, int port) throws IOException {
        List<ServerConnector> opened = new ArrayList<>();
        try {
            ServerConnector v4 = connector(server, V4, port);
            v4.open();
            opened.add(v4);
            if (hasV6()) {
                // A browser may take "localhost" for either address: both must be ours.
                ServerConnector v6 = connector(server, V6, v4.getLocalPort());
                v6.open();
                opened.add(v6);
            }
        } catch (IOException e) {
            opened.forEach(ServerConnector::close);
            throw isTaken(e)
                    ? new PortTakenException(port, e)
                    : new IOException("port " + port + " cannot be opened: " + reason(e), e);
        }
        opened.forEach(server::addConnector);
        return opened.getFirst().getLocalPort();
    }

    private static ServerConnector connector(Server server, String host, int port) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        return connector;
    }

    private static boolean hasV6() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.ofLiteral(V6))) {
            return probe.isBound();
        } catch (IOException e) {
            return false; // a machine without IPv6
        }
    }

    private static boolean isTaken(IOException e) {
        return innermost(e) instanceof BindException bind
                && String.valueOf(bind.getMessage()).contains("in use");
    }

    private static String reason(IOException e) {
        return String.valueOf(innermost(e).getMessage());
    }

    private static Throwable innermost(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null ? e : innermost(cause);
    }
}
