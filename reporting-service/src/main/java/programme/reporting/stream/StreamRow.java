package programme.reporting.stream;

import programme.kit.feed.Place;

/**
 * An event at its place, as every client gets it.
 *
 * @param json structured CloudEvents JSON on one line
 */
record StreamRow(Place place, String json) {
  long position() {
    return place.position();
  }
}
