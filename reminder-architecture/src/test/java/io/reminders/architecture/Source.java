package io.reminders.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** One Java file, as text and as the compiler's tree of it. */
record Source(String name, String text, CompilationUnitTree tree, DocTrees docs) {

    /** Every Java file under that folder, in the order of their paths. */
    static List<Source> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> of(folder.relativize(file).toString(), read(file)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Source of(String name, String text) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask)
                compiler.getTask(null, null, null, List.of("-proc:none"), null, List.of(new InMemory(name, text)));
        try {
            return new Source(name, text, task.parse().iterator().next(), DocTrees.instance(task));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) throws UncheckedIOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether it describes a package or a module and has no type. */
    boolean isInfo() {
        return name.endsWith("-info.java");
    }

    TreePath root() {
        return new TreePath(tree);
    }

    Optional<DocCommentTree> commentOf(TreePath path) {
        return Optional.ofNullable(docs.getDocCommentTree(path));
    }

    Lines lines() {
        return Lines.of(text);
    }

    Lines linesOf(MethodTree part) {
        var positions = docs.getSourcePositions();
        return Lines.ofMethod(text.substring(
                (int) positions.getStartPosition(tree, part), (int) positions.getEndPosition(tree, part)));
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final String text;

        InMemory(String name, String text) {
            super(URI.create("memory:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
