package org.broadsheet.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;
import org.jspecify.annotations.Nullable;

/**
 * Shows the pages of a site as any web server would, with one script more: the one that loads them
 * again. Other files are left to the handler behind it.
 */
final class Site extends Handler.Wrapper {
    /** What stands below this is the preview's own; no site has files there. */
    static final String OWN = "/.broadsheet/";

    private static final String SCRIPT = OWN + "reload.js";
    private static final byte[] BODY_ENDS = "</body>".getBytes(StandardCharsets.US_ASCII);

    private final Path folder;
    private final Shown shown;
    private final byte[] script;

    /**
     * Shows a folder.
     *
     * @param folder the site
     * @param shown what is shown
     * @param files shows files that are no pages
     */
    Site(Path folder, Shown shown, Handler files) throws IOException {
        super(files);
        this.folder = folder;
        this.shown = shown;
        try (InputStream in = Site.class.getResourceAsStream("reload.js")) {
            this.script = Objects.requireNonNull(in).readAllBytes();
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        String method = request.getMethod();
        if (!HttpMethod.GET.is(method) && !HttpMethod.HEAD.is(method)) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            response.setStatus(HttpStatus.METHOD_NOT_ALLOWED_405);
            callback.succeeded();
            return true;
        }
        String address = Request.getPathInContext(request);
        if (address.startsWith(OWN)) {
            own(address, response, callback);
            return true;
        }
        Path file = file(address);
        if (file != null && Files.isDirectory(file)) {
            if (!address.endsWith("/")) {
                response.setStatus(HttpStatus.FOUND_302);
                response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
                response.getHeaders().put(HttpHeader.LOCATION, withSlash(request));
                callback.succeeded();
                return true;
            }
            file = file.resolve("index.html");
        } else if (address.endsWith("/")) {
            file = null; // a page's file is no folder
        }
        if (file == null || !Files.isRegularFile(file)) {
            missing(address, response, callback);
        } else if (isPage(file)) {
            page(file, HttpStatus.OK_200, response, callback);
        } else {
            return super.handle(request, response, callback);
        }
        return true;
    }

    private static String withSlash(Request request) {
        String query = request.getHttpURI().getQuery();
        // Two slashes at the beginning would lead to another host.
        String path = request.getHttpURI().getCanonicalPath().replaceFirst("^/+", "/");
        return path + "/" + (query == null ? "" : "?" + query);
    }

    private @Nullable Path file(String address) {
        try {
            String path = URIUtil.decodePath(address).replaceFirst("^/+", "");
            Path file = folder.resolve(path).normalize();
            return file.startsWith(folder) ? file : null;
        } catch (IllegalArgumentException e) {
            return null; // no file can have that name
        }
    }

    private static boolean isPage(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".html") || name.endsWith(".htm");
    }

    private void own(String address, Response response, Callback callback) {
        if (address.equals(SCRIPT)) {
            send(script, "text/javascript; charset=utf-8", response, callback);
        } else {
            response.setStatus(HttpStatus.NOT_FOUND_404);
            callback.succeeded();
        }
    }

    private void missing(String address, Response response, Callback callback) throws IOException {
        Path page = folder.resolve("404.html");
        if (Files.isRegularFile(page)) {
            page(page, HttpStatus.NOT_FOUND_404, response, callback);
            return;
        }
        Shown.State now = shown.now();
        boolean failed = !now.errors().isEmpty();
        response.setStatus(
                failed ? HttpStatus.INTERNAL_SERVER_ERROR_500 : HttpStatus.NOT_FOUND_404);
        String html =
                failed
                        ? bare(
                                "The site could not be built",
                                now.errors().stream()
                                                .map(error ->
                                                        "<li><code>"
                                                                + escaped(error)
                                                                + "</code></li>")
                                                .collect(
                                                        Collectors.joining(
                                                                "\n", "<ul>\n", "\n</ul>"))
                                        + "\n<p>This page loads again when that is mended.</p>")
                        : bare(
                                "Nothing stands here",
                                "<p>There is no page at <code>"
                                        + escaped(address)
                                        + "</code>.</p>");
        sendPage(now, html.getBytes(StandardCharsets.UTF_8), response, callback);
    }

    private static String bare(String title, String rest) {
        return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title>
        <style>
        :root { color-scheme: light dark }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 10vh auto; padding: 0 1rem }
        code { overflow-wrap: anywhere }
        </style>
        </head>
        <body>
        <h1>%1$s</h1>
        %2$s
        </body>
        </html>
        """
                .formatted(title, rest);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void page(Path file, int status, Response response, Callback callback)
            throws IOException {
        // Asked before the file is read: were it the other way round, a page could miss an event.
        Shown.State now = shown.now();
        byte[] html;
        try {
            html = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            // A build has just removed it.
            response.setStatus(HttpStatus.NOT_FOUND_404);
            callback.succeeded();
            return;
        }
        response.setStatus(status);
        sendPage(now, html, response, callback);
    }

    private static void sendPage(
            Shown.State now, byte[] html, Response response, Callback callback) {
        String tag =
                "<script src=\"" + SCRIPT + "\" data-build=\"" + now.build() + "\" defer></script>";
        byte[] added = tag.getBytes(StandardCharsets.US_ASCII);
        int at = bodyEnd(html);
        byte[] page = new byte[html.length + added.length];
        System.arraycopy(html, 0, page, 0, at);
        System.arraycopy(added, 0, page, at, added.length);
        System.arraycopy(html, at, page, at + added.length, html.length - at);
        send(page, "text/html; charset=utf-8", response, callback);
    }

    /** Where the last {@code </body>} begins, else the end. */
    private static int bodyEnd(byte[] html) {
        for (int at = html.length - BODY_ENDS.length; at >= 0; at--) {
            int same = 0;
            while (same < BODY_ENDS.length && lower(html[at + same]) == BODY_ENDS[same]) {
                same++;
            }
            if (same == BODY_ENDS.length) {
                return at;
            }
        }
        return html.length;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }

    private static void send(byte[] bytes, String type, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }
}
