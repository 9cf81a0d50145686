package org.broadsheet.serve;

import java.nio.file.Path;
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
    OtherFiles(Path folder) {
        setBaseResource(ResourceFactory.of(this).newResource(folder));
        setMimeTypes(types());
        setDirAllowed(false);
        setEtags(true);
        setAcceptRanges(true);
        setCacheControl("no-cache"); // asks each time whether it has changed
    }

    @Override
    protected HttpContent.Factory newHttpContentFactory(ByteBufferPool.Sized buffers) {
        return new ResourceHttpContentFactory(getBaseResource(), getMimeTypes(), buffers);
    }

    private static MimeTypes types() {
        MimeTypes.Mutable types = new MimeTypes.Mutable(MimeTypes.DEFAULTS);
        types.addMimeMapping("webmanifest", "application/manifest+json");
        types.addMimeMapping("jsonl", "application/x-ndjson");
        types.addMimeMapping("md", "text/markdown");
        types.addMimeMapping("atom", "application/atom+xml");
        types.addMimeMapping("rss", "application/rss+xml");
        for (String text : new String[] {"plain", "css", "javascript", "csv", "markdown"}) {
            types.addInferred("text/" + text, "utf-8");
        }
        return types;
    }
}
