package relucert.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir Path folder = Path.of("");

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void write(OutputFile... files) {
    OutputFile.writeAll(List.of(files));
  }

  @Test
  void newFilesAreCreatedAndOldOnesReplaced() throws IOException {
    Path old = Files.writeString(folder.resolve("old"), "before");
    write(OutputFile.of(old, "after \u03b1"), OutputFile.of(folder.resolve("new"), new byte[] {7}));
    assertThat(old).hasContent("after \u03b1");
    assertThat(folder.resolve("new")).hasBinaryContent(new byte[] {7});
    assertThat(names()).containsExactly("new", "old");
  }

  @Test
  void ifOneFileCannotBeWrittenNoneIs() throws IOException {
    Path old = Files.writeString(folder.resolve("old"), "before");
    Path impossible = folder.resolve("missing").resolve("file");
    assertThatThrownBy(
            () ->
                write(
                    OutputFile.of(old, "after"),
                    OutputFile.of(folder.resolve("new"), "new"),
                    OutputFile.of(impossible, "x")))
        .isInstanceOf(BadInput.class)
        .hasMessage(impossible + ": expected an existing folder to write the file to, found none");
    assertThat(old).hasContent("before");
    assertThat(names()).containsExactly("old");
  }

  @Test
  void whatWasMovedAlreadyIsPutBackWhenALaterFileFails() throws IOException {
    Path old = Files.writeString(folder.resolve("old"), "before");
    Path fresh = folder.resolve("fresh");
    Replacement first = Replacement.prepare(old, old, "after".getBytes(StandardCharsets.UTF_8));
    Replacement second = Replacement.prepare(fresh, fresh, new byte[0]);
    first.move(true);
    second.move(true);
    assertThat(old).hasContent("after");
    assertThat(fresh).exists();
    second.end(false);
    first.end(false);
    assertThat(old).hasContent("before");
    assertThat(names()).containsExactly("old");
  }

  @Test
  void aFolderIsNotReplacedByAFile() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("taken"));
    assertThatThrownBy(
            () -> write(OutputFile.of(folder.resolve("a"), "a"), OutputFile.of(taken, "x")))
        .isInstanceOf(BadInput.class)
        .hasMessage(taken + ": expected a file to write, found a directory");
    assertThat(names()).containsExactly("taken");
  }

  @Test
  void aFileIsNoFolderToWriteTo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x").resolve("inside");
    assertThatThrownBy(() -> write(OutputFile.of(file, "x")))
        .isInstanceOf(BadInput.class)
        .hasMessage(file + ": expected an existing folder to write the file to, found none");
  }

  @Test
  void twoOutputsMayNotBeTheSameFile() throws IOException {
    Path a = folder.resolve("a");
    Path again = folder.resolve(".").resolve("a");
    assertThatThrownBy(() -> write(OutputFile.of(a, "1"), OutputFile.of(again, "2")))
        .isInstanceOf(BadInput.class)
        .hasMessage(again + ": expected different output files, found this one twice");
    assertThat(names()).isEmpty();
  }

  @Test
  void aNameThatIsTooLongIsRejectedInOneLine() throws IOException {
    Path file = folder.resolve("n".repeat(300));
    assertThatThrownBy(() -> write(OutputFile.of(file, "x")))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith(file + ": expected a writable file, but: ");
    assertThat(names()).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aReplacedFileKeepsItsPermissionsAndALinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "before");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));
    write(OutputFile.of(link, "after"));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("after");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceIsWrittenToAndStaysADevice() throws IOException {
    Path device = Path.of("/dev/null");
    write(OutputFile.of(device, "x"), OutputFile.of(folder.resolve("a"), "a"));
    assertThat(Files.isRegularFile(device)).isFalse();
    assertThatThrownBy(
            () ->
                write(
                    OutputFile.of(folder.resolve("b"), "b"),
                    OutputFile.of(Path.of("/dev/full"), "x")))
        .isInstanceOf(BadInput.class)
        .hasMessage("/dev/full: expected a writable file, but: No space left on device");
    assertThat(names()).containsExactly("a");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aNamedPipeIsWrittenToAlsoBehindALink() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("pipe"));
    for (Path path : List.of(pipe, link)) {
      FutureTask<String> reader = new FutureTask<>(() -> Files.readString(pipe));
      new Thread(reader).start();
      OutputFile.requireTarget(path);
      write(OutputFile.of(path, "through it"), OutputFile.of(folder.resolve("a"), "a"));
      assertThat(reader.get(10, TimeUnit.SECONDS)).isEqualTo("through it");
    }
    assertThat(names()).containsExactly("a", "link", "pipe");
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }
}
