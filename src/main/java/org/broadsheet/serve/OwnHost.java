package org.broadsheet.serve;

import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses requests that name another host than this machine. A page of another site could else
 * point its own name at 127.0.0.1 and read drafts (DNS rebinding).
 */
final class OwnHost extends Handler.Wrapper {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final int port;

    OwnHost(int port, Handler handler) {
        super(handler);
        this.port = port;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean own =
                NAMES.contains(Request.getServerName(request))
                        && Request.getServerPort(request) == port;
        if (own) {
            return super.handle(request, response, callback);
        }
        response.setStatus(HttpStatus.MISDIRECTED_REQUEST_421);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        Content.Sink.write(
                response,
                true,
                "This preview answers at http://localhost:" + port + "/ only.\n",
                callback);
        return true;
    }
}
