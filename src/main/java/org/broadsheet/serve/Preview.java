package org.broadsheet.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Shows a site to browsers on this machine and has it built again when its sources change.
 *
 * <pre>{@code
 * try (Preview preview = Preview.open(settings)) {
 *     preview.run(rebuild, listener); // until it is closed or its thread is interrupted
 * }
 * }</pre>
 */
public final class Preview implements AutoCloseable {
    private final Settings settings;
    private final Server server;
    private final int port;
    private final Shown shown = new Shown();

    private Preview(Settings settings, Server server, int port) {
        this.settings = settings;
        this.server = server;
        this.port = port;
    }

    /**
     * What is to be shown, and where.
     *
     * @param root the archive's folder
     * @param sources the names in it of the files and folders whose changes matter
     * @param site the folder that the site is built into
     * @param port the port to listen at; 0 for any
     * @param exactly whether it has to be this port, or may be one of the next if it is taken
     */
    public record Settings(Path root, Set<String> sources, Path site, int port, boolean exactly) {
        public Settings {
            sources = Set.copyOf(sources);
        }
    }

    /** Is told how it goes. */
    public interface Listener {
        /** The site has been built once and is shown from now on. */
        void serving();

        /** Changes in a folder will not be noticed. */
        void cannotWatch(Path folder, IOException why);
    }

    /**
     * Opens the port. Browsers may come already; they wait until the site is shown.
     *
     * @throws PortTakenException if it is taken
     */
    public static Preview open(Settings settings) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(16, 2);
        threads.setName("preview");
        threads.setDaemon(true);
        Server server = new Server(threads);
        server.setStopTimeout(0);
        int port = Ports.open(server, settings.port(), settings.exactly());
        return new Preview(settings, server, port);
    }

    /** The port at which it listens. */
    public int port() {
        return port;
    }

    /**
     * Builds the site, shows it, and builds it again whenever its sources change; until it is
     * closed or the thread is interrupted.
     *
     * @throws IOException if a build says that the preview is to end
     */
    public void run(Rebuild rebuild, Listener listener) throws IOException {
        // First watch, then build: what changes meanwhile is not missed.
        try (Watch watch = new Watch(settings.root(), settings.sources(), listener::cannotWatch)) {
            shown.show(rebuild.rebuild(new TreeSet<>()));
            start();
            listener.serving();
            while (!shown.ended()) {
                shown.show(rebuild.rebuild(watch.next()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // asked to end
        } catch (ClosedWatchServiceException e) {
            throw new IOException("files can no longer be watched", e);
        }
    }

    private void start() throws IOException {
        Site site = new Site(settings.site(), shown, new OtherFiles(settings.site()));
        server.setHandler(new OwnHost(port, new Handler.Sequence(new Events(shown), site)));
        try {
            server.start();
        } catch (Exception e) { // what Jetty declares
            throw new IOException("the preview cannot start: " + e.getMessage(), e);
        }
    }

    /** Ends it. */
    @Override
    public void close() {
        shown.end();
        try {
            server.stop();
        } catch (Exception e) { // what Jetty declares; there is nothing left to lose
            server.destroy();
        }
    }
}
