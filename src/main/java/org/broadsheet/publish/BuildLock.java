package org.broadsheet.publish;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Holds a folder for one build; the system lets go of it even if the build is killed. */
public final class BuildLock implements AutoCloseable {
    /** The name of the file that is locked; it is written when the lock is taken. */
    public static final String NAME = "lock";

    /**
     * Whoever has just taken the lock writes down who that is a moment later: until then nobody
     * stands there, or who held it before.
     */
    private static final Duration PAUSE = Duration.ofMillis(25);

    private static final int LOOKS = 8;

    private final FileChannel channel;

    private BuildLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Another build holds the folder. */
    public static final class HeldException extends IOException {
        private static final long serialVersionUID = 1L;

        private final String holder;

        private HeldException(Path folder, String holder) {
            super(
                    "another build ("
                            + (holder.isEmpty() ? "an unknown process" : holder)
                            + ") is at work on "
                            + folder
                            + ": wait for it to end");
            this.holder = holder;
        }

        /** Who holds it, as they told; may be empty. */
        public String holder() {
            return holder;
        }
    }

    /**
     * Takes the lock of a folder.
     *
     * @param folder the folder; made if need be
     * @param holder who holds it, told to whoever comes second
     * @throws HeldException if another build holds it
     */
    public static BuildLock take(Path folder, String holder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(
                        folder.resolve(NAME),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            String told = "";
            for (int looks = 0; lock(channel) == null; looks++) {
                String before = told;
                told = holder(channel);
                if (looks > 0 && told.equals(before) && (!told.isEmpty() || looks > LOOKS)) {
                    throw new HeldException(folder, told);
                }
                pause();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
            return new BuildLock(channel);
        } catch (HeldException e) {
            channel.close();
            throw e;
        } catch (IOException e) {
            channel.close();
            throw Failure.at(folder.resolve(NAME), e);
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(200);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8).strip();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.truncate(0);
        channel.close();
    }
}
