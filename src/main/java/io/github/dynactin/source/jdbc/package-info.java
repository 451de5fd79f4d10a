/**
 * Cases from a database: a query by the user's own driver, streamed, in one read-only transaction.
 * Internal.
 */
@NullMarked
package io.github.dynactin.source.jdbc;

import org.jspecify.annotations.NullMarked;
