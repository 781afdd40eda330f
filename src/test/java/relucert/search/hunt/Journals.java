package relucert.search.hunt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import relucert.ledger.Claim;
import relucert.ledger.Hunts;
import relucert.ledger.Ledger;

/** Whole journals of the hunt for thm-4.1.2, printed. */
public final class Journals {
  private Journals() {}

  /** The bytes of the journal of a finished run that has not yet deleted it. */
  public static byte[] of(Path out, int maxK) throws IOException {
    Claim claim =
        Ledger.claims().stream()
            .filter(c -> c.id().equals("thm-4.1.2") && c.reading().toString().equals("printed"))
            .findFirst()
            .orElseThrow();
    Hunt hunt = Hunts.of(claim, new HuntSpace(maxK, 2, 2));
    Path file = out.resolveSibling("whole.journal");
    try (Journal journal =
        Journal.open(file, hunt, HuntText.header(hunt, Optional.empty()), false)) {
      HuntRun.of(hunt, Optional.empty(), List.of()).run(1, journal::append);
    } catch (JournalException e) {
      throw new IOException(e);
    }
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    return bytes;
  }
}
