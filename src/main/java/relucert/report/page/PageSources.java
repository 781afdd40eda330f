package relucert.report.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.Resources;
import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import relucert.certificate.Certificate;
import relucert.certificate.CertificateReader;
import relucert.certificate.MalformedCertificateException;

/**
 * What the page is made of besides the findings; all of it travels with the program.
 *
 * @param proofs the proofs in Markdown by name, without {@code .md}
 * @param certificates the texts of the kept certificates by path in the project
 * @param values the texts of the certificates of values of m*(N,K), in the same way
 */
record PageSources(
    ImmutableSortedMap<String, String> proofs,
    ImmutableSortedMap<String, String> certificates,
    ImmutableSortedMap<String, String> values) {
  private static final String PROOFS = "proofs/";
  private static final String CERTIFICATES = "proofs/certificates/";
  private static final String VALUES = "proofs/capacity/";
  private static final String OWN = "relucert/report/page/";

  /** Returns what came with the program. */
  static PageSources packaged() {
    ImmutableSortedMap.Builder<String, String> proofs = ImmutableSortedMap.naturalOrder();
    ImmutableSortedMap.Builder<String, String> certificates = ImmutableSortedMap.naturalOrder();
    ImmutableSortedMap.Builder<String, String> values = ImmutableSortedMap.naturalOrder();
    try {
      for (ClassPath.ResourceInfo resource :
          ClassPath.from(PageSources.class.getClassLoader()).getResources()) {
        String path = resource.getResourceName();
        if (path.startsWith(CERTIFICATES) && path.endsWith(".cert")) {
          certificates.put(path, resource.asCharSource(StandardCharsets.UTF_8).read());
        } else if (path.startsWith(VALUES) && path.endsWith(".cert")) {
          values.put(path, resource.asCharSource(StandardCharsets.UTF_8).read());
        } else if (path.startsWith(PROOFS)
            && path.endsWith(".md")
            && path.indexOf('/', PROOFS.length()) < 0) {
          proofs.put(
              path.substring(PROOFS.length(), path.length() - ".md".length()),
              resource.asCharSource(StandardCharsets.UTF_8).read());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PageSources(
        proofs.buildOrThrow(), certificates.buildOrThrow(), values.buildOrThrow());
  }

  /** The kept certificates of a claim: those whose name no longer id of a proof fits better. */
  ImmutableList<String> certificates(String id) {
    return certificates.keySet().stream()
        .filter(path -> owner(path).equals(id))
        .collect(ImmutableList.toImmutableList());
  }

  /** Reads a kept certificate. */
  Certificate certificate(String path) {
    try {
      return CertificateReader.read(String.valueOf(certificates.get(path)));
    } catch (MalformedCertificateException e) {
      throw new IllegalStateException(path, e);
    }
  }

  /** The path of the certificate of a value of m*(N,K), which need not be kept. */
  static String value(int layers, int n, int k) {
    return layers == 2
        ? VALUES + "two-layer/mstar-n" + n + "-k" + k + ".cert"
        : VALUES + "three-layer/mstar3-n" + n + "-k" + k + ".cert";
  }

  private String owner(String path) {
    String name = path.substring(CERTIFICATES.length(), path.length() - ".cert".length());
    while (!proofs.containsKey(name) && name.lastIndexOf('.') > 0) {
      name = name.substring(0, name.lastIndexOf('.'));
    }
    return name;
  }

  /** Returns a text that the page is put together from. */
  static String part(String name) {
    try {
      return Resources.toString(Resources.getResource(OWN + name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
