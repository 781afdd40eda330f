package relucert.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import picocli.CommandLine;
import relucert.interchange.Shown;
import relucert.ledger.Claim;
import relucert.ledger.Ledger;

/** The entries of the ledger that a command line asks for. */
final class ClaimSelection {
  private ClaimSelection() {}

  /** Returns the entries with the given ids, all if there are none; an unknown id is bad usage. */
  static ImmutableList<Claim> of(CommandLine command, String option, List<String> ids) {
    ImmutableList<Claim> all = Ledger.claims();
    for (String id : ids) {
      if (all.stream().noneMatch(claim -> claim.id().equals(id))) {
        throw new CommandLine.ParameterException(
            command,
            option
                + ": expected the id of a claim (`relucert claims` lists them), found "
                + Shown.quoted(id)
                + near(all, id));
      }
    }
    return all.stream()
        .filter(claim -> ids.isEmpty() || ids.contains(claim.id()))
        .collect(ImmutableList.toImmutableList());
  }

  /** The ids that begin with what was asked for, as thm-5.1 begins thm-5.1.1 and thm-5.1.2. */
  private static String near(ImmutableList<Claim> all, String id) {
    List<String> longer =
        all.stream()
            .map(Claim::id)
            .filter(known -> !id.isEmpty() && known.startsWith(id))
            .distinct()
            .toList();
    return longer.isEmpty() ? "" : " (did you mean " + String.join(", ", longer) + "?)";
  }
}
