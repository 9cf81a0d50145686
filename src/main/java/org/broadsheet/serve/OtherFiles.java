package org.broadsheet.serve;

import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.http.content.ResourceHttpContentFactory;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.resource.ResourceFactory;

/**
 * Shows files that are no pages: with ranges and entity tags, and nothing of them kept in memory,
 * as the next build may replace them.
 */
final class OtherFiles extends ResourceHandler {
    /** Kinds of files whose bytes do not say how they are written. */
    private static final Map<String, String> TEXTS =
            Map.of(
                    "css", "text/css",
                    "csv", "text/csv",
                    "js", "text/javascript",
                    "md", "text/markdown",
                    "mjs", "text/javascript",
                    "txt", "text/plain",
                    "yaml", "text/plain");

    OtherFiles(Path folder) {
        setBaseResource(ResourceFactory.of(this).newResource(folder));
        setDirAllowed(false);
        setEtags(true);
        setAcceptRanges(true);
        setCacheControl("no-cache"); // asks each time whether it has changed
    }

    @Override
    protected HttpContent.Factory newHttpContentFactory(ByteBufferPool.Sized buffers) {
        return new ResourceHttpContentFactory(getBaseResource(), types(), buffers);
    }

    private static MimeTypes types() {
        MimeTypes.Mutable types = new MimeTypes.Mutable(MimeTypes.DEFAULTS);
        TEXTS.forEach((ending, type) -> types.addMimeMapping(ending, type + "; charset=utf-8"));
        types.addMimeMapping("webmanifest", "application/manifest+json");
        types.addMimeMapping("jsonl", "application/x-ndjson");
        types.addMimeMapping("atom", "application/atom+xml");
        types.addMimeMapping("rss", "application/rss+xml");
        return types;
    }
}
