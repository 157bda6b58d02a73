package io.reminders.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Finds what hosts see and nobody has described. It reads trees, since the doclint of JDK 17 also reports record
 * components and compact constructors that are described.
 */
final class Undocumented {
    private final Source source;
    private final List<String> found = new ArrayList<>();

    private Undocumented(Source source) {
        this.source = source;
    }

    /** What lacks a comment with a first sentence: {@code Ids.java: secure}. */
    static List<String> in(Source source) {
        Undocumented search = new Undocumented(source);
        if (source.isInfo()) {
            search.describedInfo();
        }
        for (Tree type : source.tree().getTypeDecls()) {
            search.visit(type, source.root(), false);
        }
        return List.copyOf(search.found);
    }

    private void describedInfo() {
        Tree info = source.tree().getModule() == null
                ? source.tree().getPackage()
                : source.tree().getModule();
        described(new TreePath(source.root(), info), source.name());
    }

    private void visit(Tree member, TreePath parent, boolean openByDefault) {
        TreePath path = new TreePath(parent, member);
        if (member instanceof ClassTree type && isOpen(type.getModifiers(), openByDefault)) {
            described(path, type.getSimpleName().toString());
            boolean inInterface = type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
            for (Tree inner : type.getMembers()) {
                visit(inner, path, inInterface);
            }
        } else if (member instanceof MethodTree method && isOpen(method.getModifiers(), openByDefault)) {
            if (!overrides(method) && !isCompactConstructor(method, parent)) {
                described(path, method.getName().toString());
            }
        } else if (member instanceof VariableTree field) {
            if (isComponent(field, parent)) {
                describedAsParameter(parent, field.getName().toString());
            } else if (isOpen(field.getModifiers(), openByDefault)) {
                described(path, field.getName().toString());
            }
        }
    }

    private static boolean isOpen(ModifiersTree modifiers, boolean openByDefault) {
        Set<Modifier> flags = modifiers.getFlags();
        return flags.contains(Modifier.PUBLIC)
                || flags.contains(Modifier.PROTECTED)
                || (openByDefault && !flags.contains(Modifier.PRIVATE));
    }

    /** What it overrides is described there. */
    private static boolean overrides(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    /** Its parameters are the components: they stand before it, and are described with the record. */
    private boolean isCompactConstructor(MethodTree method, TreePath parent) {
        return isRecord(parent)
                && method.getName().contentEquals("<init>")
                && method.getParameters().stream().allMatch(parameter -> start(parameter) < start(method));
    }

    private long start(Tree part) {
        return source.docs().getSourcePositions().getStartPosition(source.tree(), part);
    }

    private static boolean isComponent(VariableTree field, TreePath parent) {
        return isRecord(parent) && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private static boolean isRecord(TreePath path) {
        return path.getLeaf().getKind() == Tree.Kind.RECORD;
    }

    private void described(TreePath path, String name) {
        if (source.commentOf(path)
                .filter(comment -> !comment.getFirstSentence().isEmpty())
                .isEmpty()) {
            found.add(source.name() + ": " + name);
        }
    }

    private void describedAsParameter(TreePath record, String name) {
        Optional<DocCommentTree> comment = source.commentOf(record);
        boolean described =
                comment.stream().flatMap(all -> all.getBlockTags().stream()).anyMatch(tag -> describes(tag, name));
        if (!described) {
            found.add(source.name() + ": component " + name);
        }
    }

    private static boolean describes(DocTree tag, String name) {
        return tag instanceof ParamTree parameter
                && parameter.getName().getName().contentEquals(name)
                && !parameter.getDescription().isEmpty();
    }
}
