package relucert.certificate;

/**
 * A statement with evidence for it. Whether the evidence proves the statement is for the checker to
 * say.
 *
 * @param statement what is claimed
 * @param evidence what supports it
 */
public record Certificate(Statement statement, Evidence evidence) {}
