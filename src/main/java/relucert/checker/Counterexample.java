package relucert.checker;

import java.util.Optional;
import relucert.certificate.Certificate;

/**
 * A case in which a statement fails. Either a certificate shows it, or the case itself does, when
 * the statement speaks of numbers and finite sets only and anybody can evaluate it there.
 *
 * @param description the case in words and numbers
 * @param certificate the certificate, where networks are involved
 */
public record Counterexample(String description, Optional<Certificate> certificate) {}
