/**
 * What a reader, a mapper, the validator or the delivery has to say about a case: the only way to
 * report. Public API.
 */
@NullMarked
package io.github.dynactin.issue;

import org.jspecify.annotations.NullMarked;
