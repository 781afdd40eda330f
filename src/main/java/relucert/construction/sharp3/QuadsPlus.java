package relucert.construction.sharp3;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.construction.Construction;
import relucert.construction.UndefinedStepException;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Network;

/**
 * Quads in one more interval: a + 4n neurons tune any N &lt;= (a + 1) n of K samples
 * (proofs/theorem-g.md); with the best n that is ceil(4 sqrt N) - 1 for N &gt;= 4, and one more if
 * N is an odd square.
 *
 * <p>One first-layer neuron, j* the largest odd number up to a, faces left. Then the second layer
 * is not constant left of the first breakpoint and serves n more samples there, at the price of one
 * relation between the slopes, s_0 = s_(j*-1) - s_(j*). The first n breakpoints, one for each team,
 * are placed so that the teams' zigzags satisfy it: for one team exactly, for more of them so
 * nearly that what is left fits into the room at one spike ({@link TurnedZigZag}).
 */
public final class QuadsPlus implements Construction {
  /** Bits of the breakpoints in their gaps beyond which no further attempt is made. */
  private static final int MOST_BITS = 1 << 15;

  /** Bits of the breakpoints beyond which the zigzags' slopes, too, are given more bits. */
  private static final int PLAIN_BITS = 32;

  @Override
  public String name() {
    return "quads-plus";
  }

  @Override
  public String source() {
    return "Theorem G, proofs/theorem-g.md";
  }

  @Override
  public String formula() {
    return "least a + 4n with (a + 1)n >= N: ceil(4 sqrt N) - 1, one more if N is an odd square;"
        + " N >= 4";
  }

  @Override
  public int layers() {
    return 3;
  }

  @Override
  public int promisedNeurons(TunedSet tuned) {
    return widths(tuned.size()).sum();
  }

  @Override
  public Optional<String> unmetHypothesis(TunedSet tuned) {
    return tuned.size() >= 4
        ? Optional.empty()
        : Optional.of("N = " + tuned.size() + " tuned samples; at least 4 are needed");
  }

  /**
   * Returns the widths (a, 4n) of least sum with (a + 1) n &gt;= N, a &gt;= 3 and n &lt; j*; among
   * them those with the smallest first layer.
   *
   * @param tuned N, at least 1
   * @return the widths
   */
  public static Split widths(int tuned) {
    return TeamSplit.least(
        tuned, 4, 1, teams -> Math.max(3, teams % 2 == 0 ? teams + 1 : teams + 2));
  }

  @Override
  public Network build(OrderedInstance instance) {
    requireHypothesis(instance.tuned());
    Split widths = widths(instance.tuned().size());
    int turned = widths.first() % 2 == 1 ? widths.first() : widths.first() - 1;
    SpikeLayout layout = SpikeLayout.of(instance, widths.first() + 1, widths.second() / 4, true);
    OwnBreakpoints own = new OwnBreakpoints(layout, turned);
    BigDecimal[] odds =
        layout.teams() == 1 ? new BigDecimal[0] : own.odds().orElseThrow(QuadsPlus::noStart);
    for (int bits = 8; bits <= MOST_BITS; bits += bits < 64 ? 8 : bits) {
      if (bits > 64 && layout.teams() > 1) {
        odds = own.refined(odds, bits / 3 + 10);
      }
      List<BigFraction> fractions =
          layout.teams() == 1 ? List.of(own.single()) : own.fractions(odds, bits);
      Optional<SharedLayer> found =
          attempt(own.at(fractions), turned, Math.max(bits - PLAIN_BITS, 0));
      if (found.isPresent()) {
        return found.get().along(instance.direction());
      }
    }
    throw notFound("breakpoints of " + MOST_BITS + " bits do not suffice");
  }

  private static UndefinedStepException noStart() {
    return notFound("no start led to breakpoints");
  }

  /** The theorem says that there are breakpoints, not how to find them in every case. */
  private static UndefinedStepException notFound(String reason) {
    return new UndefinedStepException(
        "Theorem G, the teams' breakpoints", reason + "; quads takes one neuron more");
  }

  private static Optional<SharedLayer> attempt(SpikeLayout layout, int turned, int extraBits) {
    List<Opening> openings = new ArrayList<>();
    for (BigFraction breakpoint : layout.breakpoints()) {
      openings.add(new Opening(breakpoint, openings.size() + 1 == turned));
    }
    SharedLayer layer = new SharedLayer(openings);
    for (int team = 0; team < layout.teams(); team++) {
      if (!isBetween(layout, team)) {
        return Optional.empty();
      }
      AlternatingLevels levels = AlternatingLevels.turned(layout, team, turned);
      Optional<BrokenLine> zigzag =
          new TurnedZigZag(layout, team, turned, levels, extraBits).line();
      if (zigzag.isEmpty()) {
        return Optional.empty();
      }
      Quad.add(layer, zigzag.get(), levels.p(), levels.q());
    }
    return Optional.of(layer);
  }

  /** Tells whether rounded breakpoints still lie strictly between the spikes. */
  private static boolean isBetween(SpikeLayout layout, int team) {
    List<BigFraction> spikes = layout.placesOf(team);
    for (int i = 1; i < spikes.size(); i++) {
      BigFraction breakpoint = layout.breakpoints().get(i - 1);
      if (breakpoint.compareTo(spikes.get(i - 1)) <= 0
          || breakpoint.compareTo(spikes.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
