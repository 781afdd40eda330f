package relucert.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import relucert.exact.RationalVector;

class JsonTest {
  @Test
  void objectsAreIndentedAndListsOfNumbersStandOnOneLine() {
    String text =
        Json.text(
            json ->
                json.object(
                    () -> {
                      json.name("numbers").numbers(RationalVector.parse("0.5", "-3"));
                      json.name("number").number(BigFraction.of(4, -2));
                      json.name("widths").integers(List.of(4, 8));
                      json.name("ids").strings(List.of("a", "b"));
                      json.name("none").integers(List.of());
                      json.name("count").integer(1L << 40);
                      json.name("fits").truth(true);
                      json.name("missing").nothing();
                      json.name("text").string("a \"b\"\n\u03b1");
                      json.name("empty").object(() -> {});
                      json.name("rows")
                          .array(
                              () -> {
                                json.numbers(RationalVector.of(1, 2));
                                json.array(() -> {});
                                json.object(() -> json.name("x").integer(1));
                              });
                    }));
    assertThat(text)
        .isEqualTo(
            """
            {
              "numbers": ["1/2", "-3"],
              "number": "-2",
              "widths": [4, 8],
              "ids": ["a", "b"],
              "none": [],
              "count": 1099511627776,
              "fits": true,
              "missing": null,
              "text": "a \\"b\\"\\n\u03b1",
              "empty": {},
              "rows": [
                ["1", "2"],
                [],
                {
                  "x": 1
                }
              ]
            }
            """);
  }
}
