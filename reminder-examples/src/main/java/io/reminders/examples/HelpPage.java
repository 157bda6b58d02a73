package io.reminders.examples;

import io.reminders.examples.settings.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What help pages say besides commands and options: examples, settings and exit codes, from where they are defined. */
final class HelpPage {
    private static final int WIDTH = 100;
    private static final String SETTINGS_HEADING = "settingsHeading";
    private static final String SETTINGS = "settings";
    private static final String HEADING =
            "%nSettings, from the environment, and from a file .env for what it does not name:%n";

    private static final OptionSpec HELP = OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help message and exit.")
            .build();

    private HelpPage() {}

    static void complete(CommandLine runner) {
        runner.getSubcommands().values().forEach(HelpPage::addHelp);
        runner.setUsageHelpWidth(WIDTH);
        runner.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.meanings());
        List<String> keys = new ArrayList<>(runner.getHelpSectionKeys());
        List<String> last = List.of(
                UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING, UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST);
        keys.removeAll(last);
        keys.addAll(List.of(SETTINGS_HEADING, SETTINGS));
        keys.addAll(last);
        Map<String, CommandLine.IHelpSectionRenderer> sections = new LinkedHashMap<>(runner.getHelpSectionMap());
        sections.put(SETTINGS_HEADING, help -> help.createHeading(HEADING));
        sections.put(SETTINGS, HelpPage::settings);
        runner.getCommandSpec().usageMessage().sectionMap(sections).sectionKeys(keys);
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec().addOption(HELP);
        command.getSubcommands().values().forEach(HelpPage::addHelp);
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
