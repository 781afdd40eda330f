package relucert.interchange;

import java.nio.file.Path;

/** A file that is being read. */
interface SourceFile {
  /** Returns the file, as the user named it. */
  Path path();

  /** Returns what is wrong at a place of it. */
  default BadInput bad(Place place, String problem) {
    return new BadInput(path(), place.toString(), problem);
  }
}
