package relucert.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of a command line with its subcommands, in the man macros that man, groff and
 * mandoc read. It is written from what the parser itself knows, so that it cannot go stale; the way
 * by AsciiDoc would add a Ruby interpreter to the build for the same lines.
 */
final class ManPage {
  private final StringBuilder page = new StringBuilder();

  private ManPage() {}

  /** Returns the page. */
  static String of(CommandLine line) {
    ManPage page = new ManPage();
    page.write(line);
    return page.page.toString();
  }

  private void write(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    String name = spec.name();
    macro(
        "TH",
        quoted(name.toUpperCase(Locale.ROOT)) + " 1 \"\" " + quoted(spec.version()[0]) + " \"\"");
    // Words stay whole and blanks single, as in the help.
    macro("nh", "");
    macro("ad", "l");
    macro("SH", "NAME");
    text(name + " - " + purpose(spec));
    macro("SH", "SYNOPSIS");
    synopsis(line);
    macro("SH", "DESCRIPTION");
    paragraphs(spec.usageMessage().description());
    macro("SH", "COMMANDS");
    line.getSubcommands().values().forEach(this::command);
    macro("SH", "NOTES");
    footer(spec.usageMessage().footer());
  }

  /** The first sentence of the description, as a phrase. */
  private static String purpose(CommandSpec spec) {
    String first = spec.usageMessage().description()[0];
    String phrase = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    return phrase.substring(0, 1).toLowerCase(Locale.ROOT) + phrase.substring(1);
  }

  private void command(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    macro("SS", quoted(spec.name()));
    synopsis(line);
    paragraphs(spec.usageMessage().description());
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      item(parameter.paramLabel(), parameter.description());
    }
    for (OptionSpec option : spec.options()) {
      if (!option.usageHelp() && !option.versionHelp()) {
        String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
        item(String.join(", ", option.names()) + value, option.description());
      }
    }
    footer(spec.usageMessage().footer());
  }

  private void synopsis(CommandLine line) {
    String[] own = line.getCommandSpec().usageMessage().customSynopsis();
    if (own.length > 0) {
      verbatim(Arrays.stream(own).map(s -> s.replaceFirst("^ {7}(?! )", "")).toList());
    } else {
      paragraphs(line.getHelp().synopsis(0).replaceAll("\\s+", " ").strip());
    }
  }

  /** Paragraphs and, where lines are indented, examples as they are. */
  private void footer(String[] lines) {
    Map<Boolean, List<String>> kinds =
        Arrays.stream(lines)
            .filter(line -> !line.isBlank())
            .collect(Collectors.partitioningBy(line -> line.startsWith("  ")));
    for (String line : kinds.getOrDefault(false, List.of())) {
      if (!line.startsWith("Example")) {
        paragraphs(line);
      }
    }
    List<String> examples = kinds.getOrDefault(true, List.of());
    if (!examples.isEmpty()) {
      paragraphs("Examples:");
      verbatim(examples);
    }
  }

  private void paragraphs(String... lines) {
    for (String line : lines) {
      macro("PP", "");
      text(line);
    }
  }

  private void item(String tag, String[] description) {
    macro("TP", "");
    page.append("\\fB").append(escaped(tag)).append("\\fR\n");
    text(String.join(" ", description));
  }

  /** Lines that are not to be filled. */
  private void verbatim(List<String> lines) {
    macro("PP", "");
    macro("nf", "");
    lines.forEach(this::text);
    macro("fi", "");
  }

  private void macro(String name, String arguments) {
    page.append('.').append(name).append(arguments.isEmpty() ? "" : " " + arguments).append('\n');
  }

  private void text(String line) {
    page.append(escaped(line)).append('\n');
  }

  private static String quoted(String word) {
    return '"' + escaped(word).replace("\"", "\\(dq") + '"';
  }

  /** A minus stays a minus, and no line is taken for a request. */
  private static String escaped(String line) {
    String safe =
        line.replace("\\", "\\e").replace("-", "\\-").replace("^", "\\(ha").replace("~", "\\(ti");
    return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
  }
}
