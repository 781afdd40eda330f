package relucert.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import relucert.certificate.Certificate;
import relucert.certificate.CertificateWriter;
import relucert.checker.Checker;

/** The ledger, the proofs and the kept certificates belong together one to one. */
class LedgerTest {
  private static final Path PROOFS = Path.of("proofs");
  private static final Set<String> OTHER_PROOF_FILES =
      Set.of("README", "FORMAT", "method", "kernels");
  private static final Pattern ROW =
      Pattern.compile("^\\| (printed|intended|sharp) \\|.*\\| (holds|refuted) \\|$");

  @Test
  void everyReadingOfAClaimStandsOnce() {
    List<String> keys = Ledger.claims().stream().map(c -> c.id() + " " + c.reading()).toList();
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void claimsAndProofFilesCorrespondOneToOne() throws IOException {
    try (Stream<Path> files = Files.list(PROOFS)) {
      Set<String> names =
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> f.endsWith(".md"))
              .map(f -> f.substring(0, f.length() - 3))
              .filter(f -> !OTHER_PROOF_FILES.contains(f))
              .collect(Collectors.toSet());
      assertThat(names)
          .isEqualTo(Ledger.claims().stream().map(Claim::id).collect(Collectors.toSet()));
    }
  }

  /** The table of readings in a proof file names the ledger's readings and verdicts in order. */
  @Test
  void proofFilesRecordTheLedgersReadingsAndVerdicts() throws IOException {
    TreeMap<String, List<String>> ledger = new TreeMap<>();
    for (Claim claim : Ledger.claims()) {
      ledger
          .computeIfAbsent(claim.proof(), file -> new ArrayList<>())
          .add(claim.reading() + " " + claim.recorded());
    }
    for (var entry : ledger.entrySet()) {
      List<String> rows = new ArrayList<>();
      for (String line : Files.readAllLines(Path.of(entry.getKey()))) {
        Matcher row = ROW.matcher(line);
        if (row.matches()) {
          rows.add(row.group(1) + " " + row.group(2));
        }
      }
      assertThat(rows).as(entry.getKey()).containsExactlyInAnyOrderElementsOf(entry.getValue());
    }
  }

  @Test
  void proofFilesNameTheSourceOfTheirClaim() throws IOException {
    for (Claim claim : Ledger.claims()) {
      String text = Files.readString(Path.of(claim.proof())).replaceAll("\\s+", " ");
      assertThat(text).startsWith("# " + claim.id() + ":");
      assertThat(text).contains("./relucert audit --claim " + claim.id());
    }
  }

  /** Regenerate the files with {@code -Dcertificates.write=true}. */
  @Test
  void theKeptCertificatesAreWhatTheProducersMake() throws IOException {
    Path folder = PROOFS.resolve("certificates");
    if (Boolean.getBoolean("certificates.write")) {
      for (var kept : KeptCertificates.all().entrySet()) {
        Files.writeString(
            folder.resolve(kept.getKey() + ".cert"), CertificateWriter.write(kept.getValue()));
      }
    }
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> list = Files.list(folder)) {
      for (Path file : list.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    TreeMap<String, String> made = new TreeMap<>();
    for (var kept : KeptCertificates.all().entrySet()) {
      made.put(kept.getKey() + ".cert", CertificateWriter.write(kept.getValue()));
    }
    assertThat(files).isEqualTo(made);
  }

  @Test
  void theCheckerAcceptsEveryKeptCertificate() {
    for (Certificate certificate : KeptCertificates.all().values()) {
      assertThat(Checker.check(CertificateWriter.write(certificate)).toString())
          .isEqualTo("ACCEPTED");
    }
  }

  @Test
  void keptCertificatesBelongToClaims() {
    Set<String> ids = Ledger.claims().stream().map(Claim::id).collect(Collectors.toSet());
    for (String name : KeptCertificates.all().keySet()) {
      assertThat(ids).anyMatch(id -> name.equals(id) || name.startsWith(id + "."));
    }
  }
}
