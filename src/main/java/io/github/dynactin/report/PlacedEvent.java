package io.github.dynactin.report;

/**
 * A dated event with its place in the picture.
 *
 * @param event the event
 * @param row row within its lane, from 0
 * @param label the words beside it, shortened if the picture has no room for all
 * @param labelLeft true if the words stand to the left of it
 */
record PlacedEvent(Event event, int row, String label, boolean labelLeft) {}
