package relucert.construction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConstructionsTest {
  private final Constructions standard = Constructions.standard();

  @Test
  void everyConstructionIsFoundByItsName() {
    assertThat(standard.all())
        .extracting(Construction::name)
        .startsWith(
            "lemma-4.5",
            "thm-4.4",
            "thm-4.1",
            "one-direction",
            "flat-base",
            "five-points",
            "sharp-2")
        .contains(
            "u1", "u1-printed", "u2", "u2-printed", "u3", "u3-printed", "app-a", "app-a-printed");
    for (Construction construction : standard.all()) {
      assertThat(standard.named(construction.name())).containsSame(construction);
      assertThat(standard.require(construction.name())).isSameAs(construction);
      assertThat(construction.source()).isNotBlank();
      assertThat(construction.formula()).isNotBlank();
    }
  }

  @Test
  void anUnknownNameIsNotFound() {
    assertThat(standard.named("no-such-name")).isEmpty();
    assertThatThrownBy(() -> standard.require("no-such-name"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-such-name");
  }

  @Test
  void namesAreDistinct() {
    assertThatThrownBy(() -> Constructions.of(List.of(new Polyline(), new Polyline())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one name");
  }
}
