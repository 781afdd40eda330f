package relucert.construction.paper;

/**
 * What the literal constructions take otherwise than the text has it, and the claims that say why.
 */
final class Granted {
  static final String SIGNS = "the signs of (28) and (29) as Figures 6 and 10 show them (eq-28)";
  static final String SCALE = "targets of any size, scaled into [-1, 1] by W3 (eq-17)";
  static final String RAMPS =
      "sigma_p with ramps of width 1, as a ReLU network has no jump (sigma-p)";

  private Granted() {}
}
