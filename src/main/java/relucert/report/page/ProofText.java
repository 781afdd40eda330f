package relucert.report.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import relucert.report.drawing.Markup;
import relucert.report.formula.DisplayedFormulas;
import relucert.report.formula.FormulaText;

/**
 * Proofs, which are written in Markdown, as parts of a page: links between proofs become links
 * inside the page, other files are named without a link, and formulas are set as formulas.
 */
final class ProofText {
  private static final List<org.commonmark.Extension> TABLES = List.of(TablesExtension.create());

  /** The star of m* and N*, which is no mark of emphasis. */
  private static final Pattern STAR = Pattern.compile("(?<![\\p{L}*])([mN])\\*(?=[\\s(_,;:=.)])");

  /** Stands for such a star while the text is taken apart. */
  private static final String STAND_IN = "\uE000";

  /** Stands for every underscore: it is the mark of an index, never of emphasis. */
  private static final String INDEX_STAND_IN = "\uE001";

  private final Set<String> known;
  private final Parser parser = Parser.builder().extensions(TABLES).build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder()
          .extensions(TABLES)
          .escapeHtml(true)
          .nodeRendererFactory(FormulaRenderer::new)
          .build();

  /**
   * Prepares to typeset.
   *
   * @param known the names of the proofs on the page, without {@code .md}
   */
  ProofText(Set<String> known) {
    this.known = known;
  }

  /** Returns a proof as HTML, to stand under a heading of the third level. */
  String html(String markdown) {
    return html(markdown, 3);
  }

  /** Returns a text as HTML, to stand under a heading of the given level. */
  String html(String markdown, int level) {
    Node document = parser.parse(hidden(markdown));
    joinTexts(document);
    document.accept(new Fitting(known, level));
    return "<div class=\"proof\">"
        + restored(renderer.render(document))
            .replace("<table>", "<div class=\"wide\" tabindex=\"0\"><table>")
            .replace("</table>", "</table></div>")
        + "</div>\n";
  }

  private static String hidden(String markdown) {
    return STAR.matcher(markdown).replaceAll("$1" + STAND_IN).replace("_", INDEX_STAND_IN);
  }

  private static String restored(String text) {
    return text.replace(STAND_IN, "*").replace(INDEX_STAND_IN, "_");
  }

  /** Makes one text of the lines of a paragraph: a formula may go over the end of a line. */
  private static void joinTexts(Node parent) {
    Node child = parent.getFirstChild();
    while (child != null) {
      if (child instanceof SoftLineBreak) {
        Text blank = new Text(" ");
        child.insertBefore(blank);
        child.unlink();
        child = blank;
      }
      if (child instanceof Text text && child.getPrevious() instanceof Text before) {
        before.setLiteral(before.getLiteral() + text.getLiteral());
        child.unlink();
        child = before;
      }
      joinTexts(child);
      child = child.getNext();
    }
  }

  /** The id of a proof's place on the page. */
  static String anchor(String name) {
    return "claim-" + name;
  }

  /** Makes a document a part of a larger one. */
  private static final class Fitting extends AbstractVisitor {
    private final Set<String> known;
    private final int level;

    Fitting(Set<String> known, int level) {
      this.known = known;
      this.level = level;
    }

    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.min(6, heading.getLevel() + level));
      visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      String target = link.getDestination();
      int hash = target.indexOf('#');
      String file = hash < 0 ? target : target.substring(0, hash);
      String name = file.endsWith(".md") ? file.substring(0, file.length() - 3) : "";
      if (known.contains(name)) {
        link.setDestination("#" + anchor(name));
      } else {
        unwrap(link);
      }
    }

    @Override
    public void visit(Image image) {
      unwrap(image);
    }

    /** Leaves of a node what is in it. */
    private static void unwrap(Node node) {
      for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
        node.insertBefore(child);
      }
      node.unlink();
    }
  }

  /** Text with its formulas, and displayed formulas. */
  private static final class FormulaRenderer implements NodeRenderer {
    private final HtmlNodeRendererContext context;

    FormulaRenderer(HtmlNodeRendererContext context) {
      this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Text.class, IndentedCodeBlock.class);
    }

    /** Whether a text is the name of the proof that it leads to. */
    private static boolean isName(Text text) {
      return text.getParent() instanceof Link link
          && link.getDestination().equals("#" + anchor(text.getLiteral()));
    }

    @Override
    public void render(Node node) {
      HtmlWriter writer = context.getWriter();
      if (node instanceof Text text) {
        String literal = restored(text.getLiteral());
        writer.raw(isName(text) ? Markup.escaped(literal) : FormulaText.html(literal));
      } else if (node instanceof IndentedCodeBlock block) {
        String literal = restored(block.getLiteral());
        writer.line();
        writer.raw(
            DisplayedFormulas.html(literal)
                .orElseGet(
                    () ->
                        "<pre tabindex=\"0\"><code>" + Markup.escaped(literal) + "</code></pre>"));
        writer.line();
      }
    }
  }
}
