package io.reminders.testkit.simulation;

import io.reminders.delivery.Delivery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/*
 * Only the edited files are compiled, in memory and against the classes that the tests themselves run with. The loader then
 * defines every class of the product anew, from those bytes or from the edited ones. So the product holds no switch for a bug,
 * and a bug cannot stay behind in it.
 */
/** A copy of the product with a bug in it. */
final class Patched extends ClassLoader {
    private static final String PRODUCT = "io.reminders.";
    private static final List<Path> SOURCES =
            List.of(Path.of("..", "reminder-core", "src", "main", "java"), Path.of("src", "main", "java"));

    private final Map<String, byte[]> edited;

    private Patched(Map<String, byte[]> edited) {
        super(Patched.class.getClassLoader());
        this.edited = edited;
    }

    /** What plays seeds in a copy of the product with these edits; with none it is the product as it is. */
    static LongFunction<Played> with(List<InjectedBug.Edit> edits) {
        try {
            Constructor<?> constructor = new Patched(edits.isEmpty() ? Map.of() : compiled(edits))
                    .loadClass(Player.class.getName())
                    .getDeclaredConstructor();
            constructor.setAccessible(true); // the same name in another loader is another package
            @SuppressWarnings("unchecked") // its class implements exactly that
            LongFunction<List<String>> player = (LongFunction<List<String>>) constructor.newInstance();
            return seed -> new Played(player.apply(seed));
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = name.startsWith(PRODUCT) ? findLoadedClass(name) : super.loadClass(name, resolve);
            return known == null ? findClass(name) : known;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = edited.containsKey(name) ? edited.get(name) : original(name);
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] original(String name) throws ClassNotFoundException {
        try (InputStream stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (stream == null) {
                throw new ClassNotFoundException(name);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    private static Map<String, byte[]> compiled(List<InjectedBug.Edit> edits) {
        Map<Path, String> sources = new LinkedHashMap<>();
        for (InjectedBug.Edit edit : edits) {
            Path file = fileOf(edit);
            sources.put(file, applied(edit, sources.containsKey(file) ? sources.get(file) : read(file)));
        }
        List<Source> units = sources.entrySet().stream()
                .map(source -> new Source(source.getKey().toUri(), source.getValue()))
                .toList();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();
        InMemory files = new InMemory(compiler.getStandardFileManager(problem -> {}, null, StandardCharsets.UTF_8));
        List<String> options = List.of(
                "-proc:none", "-implicit:none", "-nowarn", "-Xlint:none", "--release", "17", "-cp", classPath());
        if (!compiler.getTask(told, files, null, options, null, units).call()) {
            throw new AssertionError("patched sources do not compile: " + told);
        }
        return files.classes();
    }

    private static Path fileOf(InjectedBug.Edit edit) {
        List<Path> found = SOURCES.stream()
                .map(root -> root.resolve("io/reminders").resolve(edit.file()))
                .filter(Files::exists)
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(edit.file() + ": expected one source file but was " + found);
        }
        return found.get(0);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Formatting breaks lines as it likes, so any blanks stand for any others. */
    static String applied(InjectedBug.Edit edit, String source) {
        String pattern = Arrays.stream(edit.original().strip().split("\\s+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
        Matcher places = Pattern.compile(pattern).matcher(source);
        long times = places.results().count();
        if (times != 1) {
            throw new AssertionError(edit.file() + ": expected once but was " + times + " times: " + edit.original());
        }
        return places.replaceFirst(Matcher.quoteReplacement(edit.replacement()));
    }

    /** Where core, testkit, and what the core needs were loaded from. */
    private static String classPath() {
        return Stream.of(
                        Delivery.class.getName(),
                        Simulation.class.getName(),
                        "org.slf4j.Logger",
                        "org.jspecify.annotations.Nullable",
                        "com.google.i18n.phonenumbers.PhoneNumberUtil")
                .map(Patched::placeOf)
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static String placeOf(String name) {
        try {
            CodeSource place = Class.forName(name).getProtectionDomain().getCodeSource();
            return Path.of(place.getLocation().toURI()).toString();
        } catch (ClassNotFoundException | URISyntaxException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(URI uri, String text) {
            super(uri, Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Compiled extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Compiled(String name) {
            super(URI.create("memory:///" + name.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, Compiled> written = new LinkedHashMap<>();

        InMemory(JavaFileManager others) {
            super(others);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return written.computeIfAbsent(name, Compiled::new);
        }

        Map<String, byte[]> classes() {
            return written.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, each -> each.getValue().bytes.toByteArray()));
        }
    }
}
