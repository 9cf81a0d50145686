package org.broadsheet.build;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Threads that do tasks, each with tools of its own. Whoever gives tasks waits when too many are
 * undone, so that nothing piles up; the first failure ends the work and is thrown to the giver.
 *
 * @param <T> the tools of one thread
 */
final class Crew<T extends Closeable> implements AutoCloseable {
    /** Work to be done with a thread's tools. */
    interface Task<T> {
        /** Does it. */
        void run(T tools) throws IOException;
    }

    /** Makes a thread's tools. */
    interface Tools<T> {
        /** Makes them. */
        T make() throws IOException;
    }

    private static final int UNDONE_EACH = 32;

    private final BlockingQueue<Task<T>> tasks;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Task<T> end = tools -> {};

    Crew(int size, String name, Tools<T> tools) {
        tasks = new ArrayBlockingQueue<>(size * UNDONE_EACH);
        for (int i = 0; i < size; i++) {
            Thread thread =
                    Thread.ofPlatform().name(name + "-" + i).daemon().start(() -> work(tools));
            threads.add(thread);
        }
    }

    private void work(Tools<T> maker) {
        try (T tools = maker.make()) {
            while (true) {
                Task<T> task = tasks.take();
                if (task.equals(end)) {
                    return;
                }
                if (failure.get() == null) {
                    task.run(tools);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) { // told to whoever gave the tasks
            failure.compareAndSet(null, e);
        }
    }

    /** Gives a task; waits while too many are undone. */
    void give(Task<T> task) throws IOException {
        try {
            while (!tasks.offer(task, 50, TimeUnit.MILLISECONDS)) {
                check();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        check();
    }

    /** Waits until everything is done. */
    void finish() throws IOException {
        try {
            for (int i = 0; i < threads.size(); i++) {
                while (!tasks.offer(end, 50, TimeUnit.MILLISECONDS)) {
                    check();
                }
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        check();
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("interrupted", e);
    }

    private void check() throws IOException {
        Throwable thrown = failure.get();
        switch (thrown) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(thrown);
        }
    }

    /** Ends the work, done or not; what the threads worked on is then theirs no more. */
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
