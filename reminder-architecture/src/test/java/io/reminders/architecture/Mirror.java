package io.reminders.architecture;

import com.sun.source.tree.ClassTree;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/**
 * One module in figures: its files, without those that only describe a package or module, its lines of code, and who
 * sees its types. Nested types count with the one that they are in.
 *
 * @param files how many
 * @param lines of main code, all files together
 * @param median lines of the middle file
 * @param ninetieth lines of the file that nine in ten do not exceed
 * @param longest lines of the longest file
 * @param open types that hosts see
 * @param types all types
 * @param mute types that hosts see and nobody has described
 * @param comment lines of comment for each line of code
 * @param test lines of test code for each line of code
 */
record Mirror(
        int files,
        long lines,
        long median,
        long ninetieth,
        long longest,
        long open,
        long types,
        long mute,
        double comment,
        double test) {
    static final String HEAD =
            "| module | files | LOC | file median / p90 / max | API types | package-private | mute | comment | test |";

    static Mirror of(String module) {
        List<Source> sources = Source.under(House.mainSources(module)).stream()
                .filter(source -> !source.isInfo())
                .toList();
        List<Long> lengths =
                sources.stream().map(source -> source.lines().code()).sorted().toList();
        long lines = lengths.stream().mapToLong(Long::longValue).sum();
        List<ClassTree> types = sources.stream()
                .flatMap(source -> source.tree().getTypeDecls().stream())
                .map(ClassTree.class::cast)
                .toList();
        return new Mirror(
                sources.size(),
                lines,
                lengths.get((lengths.size() - 1) / 2),
                lengths.get((lengths.size() * 9 + 9) / 10 - 1),
                lengths.get(lengths.size() - 1),
                types.stream().filter(Mirror::isOpen).count(),
                types.size(),
                sources.stream().filter(Mirror::isMute).count(),
                (double) sources.stream()
                                .mapToLong(source -> source.lines().comment())
                                .sum()
                        / lines,
                (double) testLines(module) / lines);
    }

    private static long testLines(String module) {
        return Source.under(House.testSources(module)).stream()
                .mapToLong(source -> source.lines().code())
                .sum();
    }

    private static boolean isOpen(ClassTree type) {
        return type.getModifiers().getFlags().contains(Modifier.PUBLIC);
    }

    private static boolean isMute(Source source) {
        String type = source.tree().getTypeDecls().isEmpty()
                ? ""
                : ((ClassTree) source.tree().getTypeDecls().get(0))
                        .getSimpleName()
                        .toString();
        return Undocumented.in(source).contains(source.name() + ": " + type);
    }

    String row(String module) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %,d | %d / %d / %d | %d | %d %% | %d | %.2f | %.2f |",
                module,
                files,
                lines,
                median,
                ninetieth,
                longest,
                open,
                Math.round(100.0 * (types - open) / types),
                mute,
                comment,
                test);
    }
}
