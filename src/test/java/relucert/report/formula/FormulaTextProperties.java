package relucert.report.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Laws of setting a text: nothing is lost, nothing is left open, and anything can be set. */
class FormulaTextProperties {
  private static final String[] PIECES = {
    "x", "K", "N", "m*", "N*", "a", "3", "12", "1/2", "x_{i-1}", "x_i", "^2", "_3", "(", ")", "{",
    "}", "[", "]", "|", "sqrt(", "floor(", "min{", "+", "-", "−", "=", "<=", "<", "≥", "/", "·",
    "*", ",", ".", "...", "…", ";", ":", " ", " ", " ", "for", "the", "alpha", "sigma_p", "√", "⌊",
    "⌋", "∑", "#", "'", "\"", "&", "²", "2-layer", "(28)"
  };

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> likely =
        Arbitraries.of(PIECES).list().ofMaxSize(14).map(pieces -> String.join("", pieces));
    Arbitrary<String> any = Arbitraries.strings().withCharRange(' ', '⌋').ofMaxLength(20);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(9, likely), net.jqwik.api.Tuple.of(1, any));
  }

  @Property(tries = 4000)
  void whatIsSetIsWellFormedAndKeepsTheTextAsWritten(@ForAll("texts") String text)
      throws IOException, SAXException, ParserConfigurationException {
    String html = FormulaText.html(text);
    // Without formulas what is left is what was shown before; formulas carry their own text.
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader("<p>" + html.replace("<wbr>", "") + "</p>")))
            .getDocumentElement();
    StringBuilder written = new StringBuilder();
    write(root, written);
    assertThat(plain(written.toString())).isEqualTo(plain(text));
  }

  private static void write(Node node, StringBuilder written) {
    NodeList children = node.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element element) {
        if (element.hasAttribute("data-t")) {
          written.append(element.getAttribute("data-t"));
        } else {
          String tag = element.getTagName();
          written.append(tag.equals("sup") ? "^" : tag.equals("sub") ? "_" : "");
          write(element, written);
        }
      } else {
        written.append(children.item(i).getTextContent());
      }
    }
  }

  /** Blanks, and what the text outside formulas is shown by: signs, indices without braces. */
  private static String plain(String text) {
    return text.replace("<=", "≤")
        .replace(">=", "≥")
        .replace("!=", "≠")
        .replace('−', '-')
        .replaceAll("[{}\\s]", "");
  }
}
