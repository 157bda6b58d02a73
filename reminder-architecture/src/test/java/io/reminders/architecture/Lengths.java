package io.reminders.architecture;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** Finds files and methods that hold a second thing. */
final class Lengths {
    private static final int FILE = 300;
    private static final int METHOD = 40;

    private Lengths() {}

    /** What is longer than that: {@code Engine.java: 301 lines}, {@code Engine.java: next, 41 lines}. */
    static List<String> tooLong(Source source) {
        List<String> found = new ArrayList<>();
        long lines = source.lines().code();
        if (lines > FILE) {
            found.add(source.name() + ": " + lines + " lines");
        }
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                long lines = source.linesOf(method).code();
                if (lines > METHOD) {
                    found.add(source.name() + ": " + method.getName() + ", " + lines + " lines");
                }
                return super.visitMethod(method, null);
            }
        }.scan(source.tree(), null);
        return List.copyOf(found);
    }
}
