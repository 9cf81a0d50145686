package org.broadsheet.cli;

import java.lang.reflect.Proxy;

/**
 * Ctrl-C. Java by itself ends with exit code 130, as if a command that runs until it is stopped had
 * failed; and the only way to be told, {@code sun.misc.Signal}, is no part of Java's API (though of
 * every JDK, in the module {@code jdk.unsupported}), so that it is sought by name.
 */
final class Interrupt {
    private Interrupt() {}

    /** Has an action run, by another thread, when the user presses Ctrl-C. */
    static void runs(Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object told =
                    Proxy.newProxyInstance(
                            Interrupt.class.getClassLoader(),
                            new Class<?>[] {handler},
                            (proxy, method, arguments) -> {
                                if (method.getName().equals("handle")) {
                                    action.run();
                                    return null;
                                }
                                return method.invoke(action, arguments); // Object's own
                            });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), told);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return; // ends as Java does by itself
        }
    }
}
