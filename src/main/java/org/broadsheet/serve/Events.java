package org.broadsheet.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Tells browsers what is shown, as server-sent events: at once, and whenever it changes. The first
 * line of an event is the name of the build, the others are errors.
 */
final class Events extends Handler.Abstract {
    static final String PATH = Site.OWN + "events";

    /** A browser that has gone is noticed by writing to it; a proxy is kept from hanging up. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

    private final Shown shown;

    Events(Shown shown) {
        this.shown = shown;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!Request.getPathInContext(request).equals(PATH)) {
            return false;
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Thread.ofVirtual().name("events").start(() -> tell(response, callback));
        return true;
    }

    private void tell(Response response, Callback callback) {
        Shown.State known = null;
        try {
            write(response, "retry: 1000\n\n");
            while (!shown.ended()) {
                Shown.State now = shown.next(known, SIGN_OF_LIFE);
                write(response, event(known, now));
                known = now;
            }
            callback.succeeded();
        } catch (IOException | InterruptedException e) {
            callback.failed(e); // the browser has gone, or we end
        }
    }

    private static String event(Shown.@Nullable State known, Shown.State now) {
        if (now.equals(known)) {
            return ": still here\n\n";
        }
        StringBuilder event = new StringBuilder("data: ").append(now.build()).append('\n');
        for (String error : now.errors()) {
            event.append("data: ").append(error.replaceAll("\\R", " ")).append('\n');
        }
        return event.append('\n').toString();
    }

    private static void write(Response response, String text) throws IOException {
        Content.Sink.write(response, false, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
}
