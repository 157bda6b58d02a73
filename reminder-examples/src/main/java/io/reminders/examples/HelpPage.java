package io.reminders.examples;

import io.reminders.examples.settings.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** What help pages say besides commands and options: examples, settings and exit codes, from where they are defined. */
final class HelpPage {
    private static final int WIDTH = 100;
    private static final String SETTINGS_HEADING = "settingsHeading";
    private static final String SETTINGS = "settings";
    private static final String HEADING = "%nSettings, from the environment, and from a file .env for what it does not name:%n";

    private HelpPage() {}

    static void complete(CommandLine runner) {
        for (CommandLine command : runner.getSubcommands().values()) {
            command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
        }
        runner.setUsageHelpWidth(WIDTH);
        runner.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.meanings());
        List<String> keys = new ArrayList<>(runner.getHelpSectionKeys());
        keys.addAll(List.of(SETTINGS_HEADING, SETTINGS));
        Map<String, CommandLine.IHelpSectionRenderer> sections = new LinkedHashMap<>(runner.getHelpSectionMap());
        sections.put(SETTINGS_HEADING, help -> help.createHeading(HEADING));
        sections.put(SETTINGS, HelpPage::settings);
        runner.getCommandSpec().usageMessage().sectionMap(sections).sectionKeys(keys);
    }

    private static String settings(Help help) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            String preset = setting.preset().isEmpty() ? "" : " (" + setting.preset() + ")";
            meanings.put(setting.name(), setting.meaning() + preset);
        }
        return help.createTextTable(meanings).toString();
    }
}
