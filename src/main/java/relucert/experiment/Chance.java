package relucert.experiment;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/**
 * Where chance comes from. The numbers are those of {@link Random}, whose algorithm is specified to
 * the bit; its seed is made from that of the experiment and the name of what is drawn by SHA-256,
 * so that no draw depends on how many came before it elsewhere.
 */
public final class Chance {
  private Chance() {}

  /**
   * Returns a source of chance of its own for a name.
   *
   * @param seed that of the experiment
   * @param name what is drawn
   * @return the source, the same for the same seed and name
   */
  public static Random of(long seed, String name) {
    return new Random(
        Hashing.sha256().hashString(seed + "/" + name, StandardCharsets.UTF_8).asLong());
  }

  /**
   * Chooses n of k things, each set alike.
   *
   * @param random where chance comes from
   * @param k how many there are, numbered from 1
   * @param n how many to choose, 0 to k
   * @return their numbers in increasing order
   */
  public static int[] subset(Random random, int k, int n) {
    int[] all = new int[k];
    for (int i = 0; i < k; i++) {
      int j = random.nextInt(i + 1);
      all[i] = all[j];
      all[j] = i + 1;
    }
    int[] chosen = Arrays.copyOf(all, n);
    Arrays.sort(chosen);
    return chosen;
  }
}
