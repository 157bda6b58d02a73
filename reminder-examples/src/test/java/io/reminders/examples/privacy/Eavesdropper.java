package io.reminders.examples.privacy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;

/** Sits at a port, and keeps every value that goes in or comes out. */
final class Eavesdropper {

    private Eavesdropper() {}

    /** The same port, listened to. */
    static <T> T at(Class<T> port, T behind, Outlets outlets) {
        Object listening =
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    Stream.ofNullable(arguments).flatMap(Stream::of).forEach(outlets::value);
                    try {
                        Object answer = method.invoke(behind, arguments);
                        Stream.ofNullable(answer).forEach(outlets::value);
                        return answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        return port.cast(listening);
    }
}
