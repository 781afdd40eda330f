package relucert.report.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser without a window: opens a page from disk, runs a script in it, and reports. */
final class Browser {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Path program;
  private final Path folder;

  /**
   * What the script printed, and what the browser complained of.
   *
   * @param printed the lines that the script handed to {@code print}
   * @param complaints messages on the console and errors nobody caught
   */
  record Outcome(List<String> printed, List<String> complaints) {}

  private Browser(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /** Finds a browser on the path; there may be none. */
  static Optional<Browser> find(Path folder) {
    return Arrays.stream(String.valueOf(System.getenv("PATH")).split(":", -1))
        .flatMap(place -> NAMES.stream().map(name -> Path.of(place).resolve(name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new Browser(program, folder));
  }

  /** Opens a page in a window of the given width and runs a script when it is there. */
  Outcome run(String page, int width, String script) throws IOException, InterruptedException {
    String before =
        "<script>window.lines=[];window.print=t=>window.lines.push(String(t));"
            + "window.onerror=m=>{window.print('UNCAUGHT '+m)};</script></head>";
    String after =
        "<script>(async()=>{try{"
            + script
            + "}catch(e){window.print('UNCAUGHT '+e)}"
            + "const out=document.createElement('pre');out.id='outcome';"
            + "out.textContent='BEGIN\\n'+window.lines.join('\\n')+'\\nEND';"
            + "document.body.replaceChildren(out);})();</script></body>";
    Path file = folder.resolve("page.html");
    Files.writeString(
        file, page.replace("</head>", before).replace("</body>", after), StandardCharsets.UTF_8);
    Path out = folder.resolve("dom.txt");
    Path err = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=" + width + ",900",
                "--enable-logging=stderr",
                "--virtual-time-budget=20000",
                "--dump-dom",
                file.toUri().toString())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(100, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("the browser did not end");
    }
    return outcome(Files.readString(out), Files.readAllLines(err));
  }

  private static Outcome outcome(String dom, List<String> log) throws IOException {
    int begin = dom.indexOf("BEGIN\n");
    int end = dom.indexOf("\nEND", Math.max(0, begin));
    if (begin < 0 || end < 0) {
      throw new IOException("the script did not end: " + log);
    }
    List<String> lines =
        dom.substring(Math.min(begin + 6, end), end).lines().filter(l -> !l.isEmpty()).toList();
    List<String> complaints =
        new ArrayList<>(
            Stream.concat(
                    log.stream().filter(l -> l.contains(":CONSOLE")),
                    lines.stream().filter(l -> l.startsWith("UNCAUGHT")))
                .toList());
    return new Outcome(lines.stream().filter(l -> !l.startsWith("UNCAUGHT")).toList(), complaints);
  }
}
