package io.reminders.examples.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The public types of a module, from its classes or its jar, wherever the build has put them. */
final class Published {

    private Published() {}

    /** Those of which there can be values: no interfaces, no enumerations, nothing abstract or thrown. */
    static List<Class<?>> valuesBeside(Class<?> one) {
        try {
            URI origin = one.getProtectionDomain().getCodeSource().getLocation().toURI();
            if (Files.isDirectory(Path.of(origin))) {
                return valuesUnder(Path.of(origin));
            }
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(origin), Map.of())) {
                return valuesUnder(jar.getPath("/"));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Class<?>> valuesUnder(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.matches("io[/\\\\]reminders[/\\\\].*\\.class"))
                    .map(file -> file.replaceAll("\\.class$", "").replaceAll("[/\\\\]", "."))
                    .filter(name -> !name.endsWith("-info"))
                    .<Class<?>>map(Published::load)
                    .filter(Published::isValue)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Published.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isValue(Class<?> type) {
        return isPublic(type)
                && !type.isInterface()
                && !type.isEnum()
                && !Modifier.isAbstract(type.getModifiers())
                && !Throwable.class.isAssignableFrom(type)
                && !hasStaticMethodsOnly(type);
    }

    private static boolean hasStaticMethodsOnly(Class<?> type) {
        return !type.isRecord()
                && Stream.of(type.getDeclaredMethods()).allMatch(method -> Modifier.isStatic(method.getModifiers()));
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }
}
