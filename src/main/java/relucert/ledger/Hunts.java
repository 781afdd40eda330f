package relucert.ledger;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import relucert.construction.Constructions;
import relucert.search.hunt.Hunt;
import relucert.search.hunt.HuntSpace;
import relucert.search.hunt.HuntText;
import relucert.search.hunt.InstanceHunt;
import relucert.search.hunt.InstanceLaw;

/** Hunts for counterexamples to the claims of the ledger. */
public final class Hunts {
  /** The largest K for a claim without a law, as for the audit. */
  public static final int AUDIT_MAX_K = 9;

  private Hunts() {}

  /**
   * Tells whether a claim says something of every instance.
   *
   * @param claim the claim
   * @return false if a hunt looks at the audit's own cases
   */
  public static boolean speaksOfInstances(Claim claim) {
    return InstanceLaws.of(claim, Constructions.standard()).isPresent();
  }

  /**
   * Prepares a hunt.
   *
   * @param claim the claim
   * @param space where to look; for a claim that speaks of no instance only its K counts
   * @return the hunt
   */
  public static Hunt of(Claim claim, HuntSpace space) {
    ImmutableList<String> names =
        ImmutableList.of(
            HuntText.line("claim", claim.id()),
            HuntText.line("reading", claim.reading().toString()),
            HuntText.line("recorded", claim.recorded().toString()),
            HuntText.line("statement", claim.statement()));
    Optional<InstanceLaw> law = InstanceLaws.of(claim, Constructions.standard());
    return law.isPresent()
        ? InstanceHunt.of(names, claim.recorded() == Recorded.HOLDS, space, law.orElseThrow())
        : new AuditHunt(claim, space.maxK(), names);
  }
}
