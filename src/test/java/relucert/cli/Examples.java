package relucert.cli;

/** Small files by hand. */
final class Examples {
  private Examples() {}

  /** g(t) = max(0, t) - 2 max(0, t - 1) + 0 max(0, t - 5): 3 pieces, 4 activation intervals. */
  static final String HAT =
      """
      { "format": "relucert-network/1", "inputDimension": 1, "layers": [
        { "weights": [[1], [1], [1]], "biases": [0, -1, -5] },
        { "weights": [[1, -2, 0]], "biases": [0] } ] }
      """;

  /** Three samples on {@link #HAT}. */
  static final String HAT_INSTANCE =
      """
      { "format": "relucert-instance/1", "points": [[0], ["1/2"], [3]],
        "targets": [0, 0.5, -1] }
      """;

  /** max(0, 2x - 4y - 1) + max(0, 2y - x): all neurons look along (1, -2). */
  static final String RIDGE =
      """
      { "format": "relucert-network/1", "inputDimension": 2, "layers": [
        { "weights": [[2, -4], [-1, 2], [0, 0]], "biases": [-1, 0, 1] },
        { "weights": [[1, 1, 1]], "biases": [0] } ] }
      """;

  /** max(0, x) + max(0, y). */
  static final String CROSS =
      """
      { "format": "relucert-network/1", "inputDimension": 2, "layers": [
        { "weights": [[1, 0], [0, 1]], "biases": [0, 0] },
        { "weights": [[1, 1]], "biases": [0] } ] }
      """;
}
