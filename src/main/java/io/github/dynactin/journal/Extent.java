package io.github.dynactin.journal;

/**
 * How much of a journal is there.
 *
 * @param records that are whole
 * @param bytes of its file
 * @param torn bytes at its end that aren't whole: a write is under way, or was interrupted
 */
public record Extent(long records, long bytes, long torn) {}
