package relucert.certificate;

/** Thrown when a text is no certificate of the format; the message names the line. */
public final class MalformedCertificateException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedCertificateException(String message) {
    super(message);
  }
}
