package relucert.interchange;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A value as it stands in a file.
 *
 * @param <T> its type
 * @param value the value
 * @param place where it starts
 */
record Placed<T>(T value, Place place) {
  /** Returns the values alone. */
  static <T> ImmutableList<T> values(List<Placed<T>> list) {
    return list.stream().map(Placed::value).collect(ImmutableList.toImmutableList());
  }
}
