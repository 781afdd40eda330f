package relucert.report.formula;

import java.util.List;
import relucert.report.formula.Token.Kind;

/** Tokens that are taken one after another. */
final class TokenStream {
  private final List<Token> tokens;
  private int at;

  TokenStream(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The tokens are not a formula of the grammar. */
  static final class NoFormula extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoFormula() {
      super("no formula", null, false, false);
    }
  }

  boolean isAtEnd() {
    return at == tokens.size();
  }

  boolean next(Kind kind) {
    return at < tokens.size() && tokens.get(at).is(kind);
  }

  boolean next(String text) {
    return at < tokens.size() && tokens.get(at).is(text);
  }

  Token peek() {
    if (isAtEnd()) {
      throw new NoFormula();
    }
    return tokens.get(at);
  }

  Token take() {
    Token token = peek();
    at++;
    return token;
  }

  void expect(String text) {
    if (!take().is(text)) {
      throw new NoFormula();
    }
  }

  boolean startsFactor() {
    return !isAtEnd()
        && switch (peek().kind()) {
          case NUMBER, NAME, FUNCTION, ROOT, ROUNDING, OPEN, BIG, COUNT -> true;
          default -> false;
        };
  }
}
