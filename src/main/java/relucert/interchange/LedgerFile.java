package relucert.interchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Certificate;
import relucert.certificate.CertificateReader;
import relucert.certificate.MalformedCertificateException;
import relucert.checker.Checker;
import relucert.checker.Coverage;
import relucert.checker.EvidenceLevel;
import relucert.checker.Judgement;

/**
 * The findings of an audit in a file, {@code relucert-ledger/1}, as {@code audit --json} writes
 * them. Every certificate in the file is checked again.
 *
 * @param maxK the K up to which networks were built on grids
 * @param findings in the order of the ledger
 */
public record LedgerFile(int maxK, ImmutableList<StoredFinding> findings) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
  private static final List<String> READINGS = List.of("printed", "intended", "sharp");
  private static final List<String> VERDICTS = List.of("holds", "refuted", "undecided");
  private static final List<String> EVIDENCE =
      Stream.concat(
              Arrays.stream(EvidenceLevel.values()).map(EvidenceLevel::toString),
              Stream.of("certificate", "none"))
          .toList();

  /**
   * Reads the findings.
   *
   * @param file a file of the format above
   * @return its content
   * @throws BadInput if the file cannot be read, is not of the format, or holds a certificate that
   *     the checker rejects
   */
  public static LedgerFile read(Path file) {
    return new Draft(TextFile.read(file)).read();
  }

  /**
   * Reads the findings from a text.
   *
   * @param name the file to name in messages
   * @param text what the file would hold
   * @return the content
   * @throws BadInput as {@link #read}
   */
  public static LedgerFile parse(Path name, String text) {
    return new Draft(TextFile.of(name, text.getBytes(StandardCharsets.UTF_8))).read();
  }

  /** A file on the way in. */
  private static final class Draft {
    private final TextFile file;
    private int maxK;
    private List<StoredFinding> findings = List.of();

    Draft(TextFile file) {
      this.file = file;
    }

    LedgerFile read() {
      JsonSource.read(
          file,
          json ->
              json.object(
                  ImmutableMap.of(
                      "format",
                      () -> json.format("relucert-ledger/1"),
                      "maxK",
                      () -> maxK = json.integer("a number of samples", 1, 1_000_000),
                      "claims",
                      () ->
                          findings =
                              Placed.values(
                                  json.list("an array of findings", () -> finding(json)).value())),
                  List.of("format", "maxK", "claims")));
      return new LedgerFile(maxK, ImmutableList.copyOf(findings));
    }

    private static StoredFinding finding(JsonSource json) {
      Map<String, String> words = new HashMap<>();
      List<Integer> range = new java.util.ArrayList<>();
      long[] instances = {0};
      int[] singleK = {0};
      Certificate[] certificate = new Certificate[1];
      ImmutableMap.Builder<String, Runnable> fields = ImmutableMap.builder();
      for (String name : List.of("source", "statement", "proof", "reason")) {
        fields.put(name, () -> words.put(name, json.string("a text")));
      }
      fields.put("id", () -> words.put("id", id(json)));
      fields.put("reading", () -> words.put("reading", json.word(READINGS)));
      fields.put("recorded", () -> words.put("recorded", json.word(VERDICTS)));
      fields.put("verdict", () -> words.put("verdict", json.word(VERDICTS)));
      fields.put("evidence", () -> words.put("evidence", json.word(EVIDENCE)));
      fields.put("covered", () -> covered(json, range, instances, singleK));
      fields.put("counterexample", () -> counterexample(json, words, certificate));
      Place start =
          json.object(
              fields.buildOrThrow(),
              List.of(
                  "id",
                  "reading",
                  "source",
                  "statement",
                  "recorded",
                  "verdict",
                  "evidence",
                  "covered",
                  "counterexample"));
      if (range.size() != 2) {
        throw json.bad(start, "expected two numbers in covered.k, found " + range.size());
      }
      if (singleK[0] != 0 && singleK[0] <= range.get(1)) {
        throw json.bad(start, "expected covered.singleK beyond covered.k");
      }
      return new StoredFinding(
          words.getOrDefault("id", ""),
          words.getOrDefault("reading", ""),
          words.getOrDefault("source", ""),
          words.getOrDefault("statement", ""),
          words.getOrDefault("recorded", ""),
          words.getOrDefault("verdict", ""),
          words.getOrDefault("evidence", ""),
          new Coverage(range.get(0), range.get(1), instances[0], singleK[0]),
          Optional.ofNullable(words.get("reason")),
          Optional.ofNullable(words.get("case")),
          Optional.ofNullable(certificate[0]));
    }

    private static String id(JsonSource json) {
      Place place = json.place();
      String id = json.string("the id of a claim");
      if (!ID.matcher(id).matches()) {
        throw json.bad(place, "expected the id of a claim, found " + Shown.quoted(id));
      }
      return id;
    }

    private static void covered(
        JsonSource json, List<Integer> range, long[] instances, int[] singleK) {
      json.object(
          ImmutableMap.of(
              "k",
              () ->
                  json.list(
                      "two numbers",
                      () -> range.add(json.integer("a number of samples", 0, Integer.MAX_VALUE))),
              "instances",
              () -> instances[0] = count(json),
              "singleK",
              () -> singleK[0] = json.integer("a number of samples", 1, Integer.MAX_VALUE)),
          List.of("k", "instances"));
    }

    private static long count(JsonSource json) {
      Place place = json.place();
      BigFraction number = json.number();
      boolean whole = number.getDenominator().abs().equals(BigInteger.ONE);
      if (!whole || number.signum() < 0 || number.getNumerator().bitLength() > 62) {
        throw json.bad(place, "expected a number of cases");
      }
      return number.abs().getNumerator().abs().longValueExact();
    }

    private static void counterexample(
        JsonSource json, Map<String, String> words, Certificate[] certificate) {
      if (json.isNothing()) {
        return;
      }
      json.object(
          ImmutableMap.of(
              "case",
              () -> words.put("case", json.string("a text")),
              "certificate",
              () -> {
                if (!json.isNothing()) {
                  certificate[0] = certificate(json);
                }
              }),
          List.of("case", "certificate"));
    }

    private static Certificate certificate(JsonSource json) {
      Place place = json.place();
      try {
        Certificate certificate = CertificateReader.read(json.string("a certificate or null"));
        Judgement judgement = Checker.check(certificate);
        if (!judgement.isAccepted()) {
          throw json.bad(place, "expected a certificate that the checker accepts: " + judgement);
        }
        return certificate;
      } catch (MalformedCertificateException e) {
        throw json.bad(place, "expected a certificate: " + e.getMessage());
      }
    }
  }
}
