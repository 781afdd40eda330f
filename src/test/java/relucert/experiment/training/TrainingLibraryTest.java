package relucert.experiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TrainingLibraryTest {
  @Test
  void withoutTheLibraryOneLineSaysWhatIsMissing()
      throws IOException, ReflectiveOperationException {
    try (URLClassLoader loader =
        new URLClassLoader(classPathWithoutDjl(), ClassLoader.getPlatformClassLoader())) {
      Method open =
          loader.loadClass("relucert.experiment.training.TrainingLibrary").getMethod("open");
      for (int attempt = 1; attempt <= 2; attempt++) {
        Throwable thrown =
            Objects.requireNonNull(
                Objects.requireNonNull(catchThrowable(() -> open.invoke(null))).getCause());
        assertThat(thrown.getClass().getSimpleName()).isEqualTo("UnavailableExperimentException");
        assertThat(thrown)
            .hasMessage(
                "training needs the library DJL (not on the class path):"
                    + " run it with ./relucert from a clone of the project");
      }
    }
  }

  private static URL[] classPathWithoutDjl() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!entry.contains(File.separator + "djl" + File.separator)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return urls.toArray(new URL[0]);
  }
}
