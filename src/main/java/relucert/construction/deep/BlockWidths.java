package relucert.construction.deep;

import java.util.List;
import relucert.construction.sharp3.Split;

/**
 * The room for 3-layer blocks that stand one after another in an L-layer network of width w. In the
 * two hidden layers of a block all but the carrying neurons work: w - 2 of them, or w - 1 in the
 * first and in the last block, or w if there is only one.
 */
final class BlockWidths {
  private BlockWidths() {}

  /** The number of 3-layer blocks that fit into L layers: floor((L - 1) / 2). */
  static int blocks(int layers) {
    return (layers - 1) / 2;
  }

  /** The neurons that carry in each layer of block {@code index}, from 0, of {@code count}. */
  static int carrying(int index, int count) {
    return (index > 0 ? 1 : 0) + (index + 1 < count ? 1 : 0);
  }

  /** The neurons left to the block. */
  static int side(int width, int index, int count) {
    return Math.max(0, width - carrying(index, count));
  }

  /** What all blocks together do in a network of that width. */
  static long capacity(Sharing sharing, int width, int count) {
    long capacity = 0;
    for (int i = 0; i < count; i++) {
      capacity += sharing.capacity(side(width, i, count));
    }
    return capacity;
  }

  /** The width of the network: the largest number of neurons in one hidden layer. */
  static int width(List<Split> blocks) {
    int width = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Split block = blocks.get(i);
      width = Math.max(width, Math.max(block.first(), block.second()) + carrying(i, blocks.size()));
    }
    return width;
  }

  /** The neurons of the network: a hidden layer without a block has one, if any layer has. */
  static int neurons(List<Split> blocks, int layers) {
    int neurons = 0;
    for (int i = 0; i < blocks.size(); i++) {
      neurons += blocks.get(i).sum() + 2 * carrying(i, blocks.size());
    }
    return neurons == 0 ? 0 : neurons + layers - 1 - 2 * blocks.size();
  }
}
