package io.reminders.examples.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the links of a page lead. */
final class Links {
    private Links() {}

    /** Those that lead to no file, or to no heading of it; links to other places are not followed. */
    static List<String> broken(Page page) throws IOException {
        List<String> broken = new ArrayList<>();
        for (String link : within(page)) {
            String[] parts = link.split("#", 2);
            Path target = page.path().resolveSibling(parts[0]);
            if (!parts[0].isEmpty() && !Files.exists(target)) {
                broken.add(page.name() + ": no file for " + link);
            } else if (parts.length == 2) {
                Page there = parts[0].isEmpty() ? page : Page.read(target);
                if (!there.anchors().contains(parts[1])) {
                    broken.add(page.name() + ": no heading for " + link);
                }
            }
        }
        return broken;
    }

    /** Those that lead into the project. */
    static List<String> within(Page page) {
        return page.links().stream().filter(link -> !link.matches("[a-z]+:.*")).toList();
    }
}
