package relucert.report.figure;

import com.google.common.collect.ImmutableList;
import relucert.network.Network;
import relucert.pwl.NetworkOnLine;
import relucert.pwl.PiecewiseLinear;

/**
 * A figure of the paper, redrawn from networks that are built for it.
 *
 * @param number its number in the paper
 * @param title what it is about
 * @param claims the ids of the claims that speak of it
 * @param paper what the paper's figure shows
 * @param ours what we compute, and where that differs and why
 * @param drawn the functions that are drawn, each with the network that it belongs to
 * @param html pictures and tables
 */
public record PaperFigure(
    int number,
    String title,
    ImmutableList<String> claims,
    String paper,
    String ours,
    ImmutableList<Drawn> drawn,
    String html) {

  /**
   * A network and its function on the line.
   *
   * @param network a network with one input
   * @param function what is drawn of it
   */
  public record Drawn(Network network, PiecewiseLinear function) {
    static Drawn of(Network network) {
      return new Drawn(network, NetworkOnLine.of(network).function());
    }
  }
}
